package innkeeper.notification.delivery.telemetry;

import innkeeper.kit.telemetry.Telemetry;
import innkeeper.notification.delivery.domain.Attempt.Outcome;
import innkeeper.notification.delivery.usecase.DeliveryWatch;
import innkeeper.notification.delivery.usecase.Outgoing.Pending;
import innkeeper.notification.message.domain.Channel;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.util.Locale;
import java.util.Optional;
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
    public Optional<Outcome> over(Channel channel, Pending pending, Supplier<Optional<Outcome>> delivery) {
        return telemetry.span("deliver " + word(channel), SpanKind.CLIENT, Context.current(), span -> {
            span.setAttribute("notification.id", pending.notification().id().toString());
            span.setAttribute("notification.event_type", pending.notification().message().news().eventType());
            Optional<Outcome> outcome = delivery.get();
            outcome.ifPresent(known -> tell(channel, pending, span, known));
            return outcome;
        });
    }

    private void tell(Channel channel, Pending pending, Span span, Outcome outcome) {
        span.setAttribute("notification.outcome", word(outcome));
        telemetry.meters().count("deliveries_total", "channel", word(channel), "outcome", word(outcome));
        switch (outcome) {
            case SENT, REPORTED -> LOG.info("notification {} sent by {}", pending.notification().id(), word(channel));
            case PUT_OFF, AWAY -> {
                span.setStatus(StatusCode.ERROR);
                LOG.warn("notification {} put off by {} after attempt {}", pending.notification().id(), word(channel),
                        pending.attempts() + 1);
            }
            case REFUSED -> {
                span.setStatus(StatusCode.ERROR);
                LOG.error("notification {} failed for good by {}", pending.notification().id(), word(channel));
            }
        }
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
