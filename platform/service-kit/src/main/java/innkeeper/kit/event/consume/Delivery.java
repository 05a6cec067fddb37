package innkeeper.kit.event.consume;

import innkeeper.kit.event.CloudEvents;
import innkeeper.kit.event.LetterHeaders;
import innkeeper.kit.event.Received;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.telemetry.Telemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one record to its handler, inside the trace that the record carries, and decides what a failure means. */
final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final String group;
    private final Map<String, EventHandler> handlers; // by topic
    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final Set<String> secrets;
    private final int attempts;
    private final Telemetry telemetry;

    Delivery(String group, Map<String, EventHandler> handlers, Inbox inbox, DeadLetters deadLetters,
            Set<String> secrets, int attempts, Telemetry telemetry) {
        this.group = group;
        this.handlers = Map.copyOf(handlers);
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.secrets = secrets;
        this.attempts = attempts;
        this.telemetry = telemetry;
    }

    /** What became of a record; after all but {@code RETRY} it is done with. {@code UNKNOWN}: its type said nothing. */
    enum Outcome {
        HANDLED, UNKNOWN, DUPLICATE, NOT_MEANT, DEAD, DROPPED, RETRY
    }

    /** @param attempt counts from 1 */
    Outcome deliver(ConsumerRecord<byte[], byte[]> message, int attempt) {
        String type = CloudEvents.header(message, CloudEvents.TYPE);
        Outcome outcome = telemetry.span("process " + message.topic(), SpanKind.CONSUMER,
                telemetry.parent(CloudEvents.header(message, CloudEvents.TRACEPARENT)), span -> {
                    span.setAttribute("messaging.system", "kafka");
                    span.setAttribute("messaging.destination.name", message.topic());
                    span.setAttribute("messaging.consumer.group.name", group);
                    span.setAttribute("messaging.message.id", CloudEvents.header(message, CloudEvents.ID));
                    return attempt(message, attempt, span);
                });
        telemetry.meters().count("events_handled", "type", type.isEmpty() ? "unknown" : type,
                "outcome", outcome.name().toLowerCase(Locale.ROOT));
        return outcome;
    }

    private Outcome attempt(ConsumerRecord<byte[], byte[]> message, int attempt, Span span) {
        try {
            return isMeant(message) ? handle(message) : Outcome.NOT_MEANT;
        } catch (Unavailable e) {
            span.setStatus(StatusCode.ERROR, e.getMessage());
            return later(message, attempt, e);
        } catch (RuntimeException e) {
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            boolean hopeless = e instanceof InvalidInput || attempt >= attempts;
            return secrets.contains(message.topic())
                    ? silently(message, attempt, hopeless, e)
                    : openly(message, attempt, hopeless, e, span);
        }
    }

    /** What an operator delivers again is for the group that could not handle it. */
    private boolean isMeant(ConsumerRecord<byte[], byte[]> message) {
        String only = CloudEvents.header(message, LetterHeaders.MEANT_FOR);
        return only.isEmpty() || only.equals(group);
    }

    private Outcome handle(ConsumerRecord<byte[], byte[]> message) {
        Received event = Decoding.decode(message);
        return switch (inbox.handleOnce(event, handlers.get(event.topic())).orElse(null)) {
            case null -> Outcome.DUPLICATE;
            case COMPLETE -> Outcome.HANDLED;
            case UNKNOWN_TYPE -> {
                LOG.warn("Event {} is of a type that this service does not know", name(message));
                yield Outcome.UNKNOWN;
            }
        };
    }

    private Outcome openly(ConsumerRecord<byte[], byte[]> message, int attempt, boolean hopeless, RuntimeException e,
            Span span) {
        span.recordException(e);
        if (hopeless) {
            return bury(message, attempt, e);
        }
        LOG.warn("Event {} failed on attempt {} of {}", name(message), attempt, attempts, e);
        return Outcome.RETRY;
    }

    /** An exception's text may quote what it was thrown over, so of a secret only the exception's name is told. */
    private Outcome silently(ConsumerRecord<byte[], byte[]> message, int attempt, boolean hopeless,
            RuntimeException e) {
        String kind = e.getClass().getSimpleName();
        if (hopeless) {
            LOG.error("Secret event {} is dropped after {} attempts: {}", name(message), attempt, kind);
            return Outcome.DROPPED;
        }
        LOG.warn("Secret event {} failed on attempt {} of {}: {}", name(message), attempt, attempts, kind);
        return Outcome.RETRY;
    }

    private Outcome bury(ConsumerRecord<byte[], byte[]> message, int attempt, RuntimeException reason) {
        try {
            deadLetters.bury(message, reason, attempt);
            LOG.error("Event {} became a dead letter after {} attempts", name(message), attempt, reason);
            return Outcome.DEAD;
        } catch (Unavailable e) {
            return later(message, attempt, e);
        }
    }

    private static Outcome later(ConsumerRecord<byte[], byte[]> message, int attempt, Unavailable e) {
        if (attempt == 1) {
            LOG.warn("Event {} waits: {}", name(message), e.getMessage());
        }
        return Outcome.RETRY;
    }

    private static String name(ConsumerRecord<byte[], byte[]> message) {
        return "%s %s at %s-%d@%d".formatted(CloudEvents.header(message, CloudEvents.TYPE),
                CloudEvents.header(message, CloudEvents.ID), message.topic(), message.partition(), message.offset());
    }
}
