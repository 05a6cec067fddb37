package innkeeper.kit.event.outbox;

import innkeeper.kit.event.CloudEvents;
import org.apache.kafka.clients.producer.ProducerRecord;

import static innkeeper.kit.event.CloudEvents.add;
import static java.nio.charset.StandardCharsets.UTF_8;

/** Makes a row of the outbox a CloudEvent 1.0 in binary mode. */
final class Encoding {
    private Encoding() {}

    /** @param traceparent of the span that sends it; empty when there is none */
    static ProducerRecord<byte[], byte[]> encode(OutboxRows.Waiting row, String traceparent) {
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(row.topic(), row.key().getBytes(UTF_8), row.payload().getBytes(UTF_8));
        add(message, "ce_specversion", "1.0");
        add(message, CloudEvents.ID, row.id().toString());
        add(message, CloudEvents.TYPE, row.type());
        add(message, "ce_source", row.source());
        add(message, "ce_subject", row.key());
        add(message, CloudEvents.TIME, row.time().toString());
        add(message, "content-type", "application/json");
        if (!traceparent.isEmpty()) {
            add(message, CloudEvents.TRACEPARENT, traceparent);
        }
        return message;
    }
}
