package innkeeper.kit.event.outbox;

import innkeeper.kit.kafka.KafkaClients;
import innkeeper.kit.kafka.Topic;
import innkeeper.kit.telemetry.Telemetry;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * Sends a batch in waves: the first event of every key, then, once those are acknowledged, the second of every key, and
 * so on. So no event can overtake an earlier one of its key that failed. After a failure that passes the producer is
 * thrown away, lest it deliver late what will be sent again; an event that is refused for good ends its key alone.
 */
final class Publisher implements AutoCloseable {
    private final KafkaClients kafka;
    private final Map<String, Topic> secrets;
    private final Telemetry telemetry;
    private final Set<String> knownTopics = new HashSet<>();
    private Producer<byte[], byte[]> producer;

    Publisher(KafkaClients kafka, Map<String, Topic> secrets, Telemetry telemetry) {
        this.kafka = kafka;
        this.secrets = secrets;
        this.telemetry = telemetry;
    }

    /** What got through, what never will and why, and why the rest did not: empty when nothing failed in passing. */
    record Outcome(List<OutboxRows.Waiting> sent, Map<OutboxRows.Waiting, String> refused, String failure) {}

    /** Stops between two waves when {@code mayGoOn} says so; what was not tried is neither sent nor a failure. */
    Outcome publish(List<OutboxRows.Waiting> batch, BooleanSupplier mayGoOn) {
        List<OutboxRows.Waiting> sent = new ArrayList<>();
        Map<OutboxRows.Waiting, String> refused = new LinkedHashMap<>();
        try {
            prepare(batch);
            for (List<OutboxRows.Waiting> wave : waves(batch)) {
                if (!mayGoOn.getAsBoolean()) {
                    break;
                }
                sendAndAwait(notBehind(refused.keySet(), wave), sent, refused);
            }
            return new Outcome(sent, refused, "");
        } catch (KafkaException e) {
            close();
            return new Outcome(sent, refused, String.valueOf(e.getMessage()));
        }
    }

    static List<List<OutboxRows.Waiting>> waves(List<OutboxRows.Waiting> batch) {
        Map<String, Integer> perKey = new LinkedHashMap<>();
        List<List<OutboxRows.Waiting>> waves = new ArrayList<>();
        for (OutboxRows.Waiting row : batch) {
            int wave = perKey.merge(row.line(), 1, Integer::sum);
            if (waves.size() < wave) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave - 1).add(row);
        }
        return waves;
    }

    private static List<OutboxRows.Waiting> notBehind(Set<OutboxRows.Waiting> refused,
            List<OutboxRows.Waiting> wave) {
        Set<String> ended = refused.stream().map(OutboxRows.Waiting::line).collect(Collectors.toSet());
        return wave.stream().filter(row -> !ended.contains(row.line())).toList();
    }

    @Override
    public void close() {
        knownTopics.clear();
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private void prepare(List<OutboxRows.Waiting> batch) {
        Set<String> unknown = new HashSet<>();
        batch.forEach(row -> unknown.add(row.topic()));
        unknown.removeAll(knownTopics);
        if (!unknown.isEmpty()) {
            kafka.createMissing(unknown.stream()
                    .map(name -> secrets.getOrDefault(name, Topic.of(name))).toList());
            knownTopics.addAll(unknown);
        }
        if (producer == null) {
            producer = kafka.producer();
        }
    }

    /** Every send of the wave is awaited, also after one failed, so that {@code sent} is the whole truth. */
    private void sendAndAwait(List<OutboxRows.Waiting> wave, List<OutboxRows.Waiting> sent,
            Map<OutboxRows.Waiting, String> refused) {
        Map<OutboxRows.Waiting, Future<RecordMetadata>> underWay = new LinkedHashMap<>();
        for (OutboxRows.Waiting row : wave) {
            Future<RecordMetadata> future = send(row);
            underWay.put(row, future);
            if (future.state() == Future.State.FAILED && !UnsendableRecords.isForGood(future.exceptionNow())) {
                break;
            }
        }
        KafkaException failure = null;
        for (Map.Entry<OutboxRows.Waiting, Future<RecordMetadata>> entry : underWay.entrySet()) {
            try {
                entry.getValue().get();
                sent.add(entry.getKey());
            } catch (ExecutionException e) {
                if (UnsendableRecords.isForGood(e.getCause())) {
                    refused.put(entry.getKey(), e.getCause().getMessage());
                } else {
                    failure = new KafkaException("event %s: %s".formatted(entry.getKey().id(), e.getCause()),
                            e.getCause());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                failure = new KafkaException("interrupted", e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private Future<RecordMetadata> send(OutboxRows.Waiting row) {
        return telemetry.span("send " + row.topic(), SpanKind.PRODUCER, telemetry.parent(row.traceparent()), span -> {
            span.setAttribute("messaging.system", "kafka");
            span.setAttribute("messaging.destination.name", row.topic());
            span.setAttribute("messaging.message.id", row.id().toString());
            return producer.send(Encoding.encode(row, telemetry.traceparent()));
        });
    }
}
