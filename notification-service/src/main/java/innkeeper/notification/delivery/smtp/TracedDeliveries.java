package innkeeper.notification.delivery.smtp;

import innkeeper.kit.telemetry.Telemetry;
import innkeeper.notification.delivery.domain.Attempt.Outcome;
import innkeeper.notification.delivery.usecase.DeliveryWatch;
import innkeeper.notification.delivery.usecase.Outgoing.Pending;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.util.Locale;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes each delivery the last span of its event's trace, and counts it. */
public final class TracedDeliveries implements DeliveryWatch {
    private static final Logger LOG = LoggerFactory.getLogger(TracedDeliveries.class);

    private final Telemetry telemetry;

    public TracedDeliveries(Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    @Override
    public Outcome over(Pending pending, Supplier<Outcome> delivery) {
        return telemetry.span("smtp.send", SpanKind.CLIENT, Context.current(), span -> {
            span.setAttribute("notification.id", pending.notification().id().toString());
            span.setAttribute("notification.event_type", pending.notification().message().news().eventType());
            Outcome outcome = delivery.get();
            tell(pending, span, outcome);
            return outcome;
        });
    }

    private void tell(Pending pending, Span span, Outcome outcome) {
        span.setAttribute("notification.outcome", outcome.name().toLowerCase(Locale.ROOT));
        switch (outcome) {
            case SENT -> {
                count("sent");
                LOG.info("notification {} sent", pending.notification().id());
            }
            case PUT_OFF -> {
                count("put_off");
                span.setStatus(StatusCode.ERROR);
                LOG.warn("notification {} put off after attempt {}", pending.notification().id(),
                        pending.attempts() + 1);
            }
            case REFUSED -> {
                count("failed");
                span.setStatus(StatusCode.ERROR);
                LOG.error("notification {} failed for good", pending.notification().id());
            }
        }
    }

    private void count(String outcome) {
        telemetry.meters().count("mails_total", "outcome", outcome);
    }
}
