package innkeeper.notification.delivery.smtp;

import innkeeper.kit.telemetry.Telemetry;
import innkeeper.notification.delivery.domain.Attempt.Outcome;
import innkeeper.notification.delivery.usecase.DeliveryWatch;
import innkeeper.notification.delivery.usecase.Outgoing.Due;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
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
    public void over(Due due, Supplier<Outcome> delivery) {
        try {
            telemetry.span("smtp.send", SpanKind.CLIENT, telemetry.parent(due.traceparent()), span -> {
                span.setAttribute("notification.id", due.notification().id().toString());
                span.setAttribute("notification.event_type", due.notification().message().news().eventType());
                tell(due, span, delivery.get());
                return due;
            });
        } catch (RuntimeException e) {
            count("fault");
            LOG.error("notification {} could not be delivered; it is due again when its lease ends",
                    due.notification().id(), e);
        }
    }

    private void tell(Due due, Span span, Outcome outcome) {
        span.setAttribute("notification.outcome", outcome.name().toLowerCase(Locale.ROOT));
        switch (outcome) {
            case SENT -> {
                count("sent");
                LOG.info("notification {} sent", due.notification().id());
            }
            case PUT_OFF -> {
                count("put_off");
                span.setStatus(StatusCode.ERROR);
                LOG.warn("notification {} put off after attempt {}", due.notification().id(), due.attempts() + 1);
            }
            case REFUSED -> {
                count("failed");
                span.setStatus(StatusCode.ERROR);
                LOG.error("notification {} failed for good", due.notification().id());
            }
        }
    }

    private void count(String outcome) {
        telemetry.meters().count("mails_total", "outcome", outcome);
    }
}
