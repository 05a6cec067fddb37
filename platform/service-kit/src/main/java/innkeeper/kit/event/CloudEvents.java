package innkeeper.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.json.Canonical;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.InvalidInput;
import java.io.IOException;
import java.time.DateTimeException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

import static java.nio.charset.StandardCharsets.UTF_8;

/** CloudEvents 1.0 in the binary mode of its Kafka binding: attributes as {@code ce_} headers, data as the value. */
final class CloudEvents {
    static final String TRACEPARENT = "traceparent";

    private CloudEvents() {}

    static ProducerRecord<byte[], byte[]> encode(OutboxRows.Waiting row, String traceparent) {
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(row.topic(), row.key().getBytes(UTF_8), row.payload().getBytes(UTF_8));
        add(message, "ce_specversion", "1.0");
        add(message, "ce_id", row.id().toString());
        add(message, "ce_type", row.type());
        add(message, "ce_source", row.source());
        add(message, "ce_subject", row.key());
        add(message, "ce_time", row.time().toString());
        add(message, "content-type", "application/json");
        if (!traceparent.isEmpty()) {
            add(message, TRACEPARENT, traceparent);
        }
        return message;
    }

    static void add(ProducerRecord<byte[], byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(UTF_8));
    }

    /** @throws InvalidInput when the record is no CloudEvent with JSON data */
    static Received decode(ConsumerRecord<byte[], byte[]> message) {
        try {
            return new Received(Canonical.uuid(required(message, "ce_id")), message.topic(), text(message.key()),
                    required(message, "ce_type"), Canonical.instant(required(message, "ce_time")),
                    data(message));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InvalidInput("header:ce_id", e.getMessage());
        }
    }

    /** Empty when there is none. */
    static String header(ConsumerRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : text(header.value());
    }

    private static String required(ConsumerRecord<?, ?> message, String name) {
        String value = header(message, name);
        if (value.isEmpty()) {
            throw new InvalidInput("header:" + name, "is missing");
        }
        return value;
    }

    private static JsonNode data(ConsumerRecord<byte[], byte[]> message) {
        if (message.value() == null) {
            throw new InvalidInput("", "The event has no data");
        }
        try {
            return Json.mapper().readTree(message.value());
        } catch (JsonProcessingException e) {
            throw new InvalidInput("", "The data is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new InvalidInput("", "The data cannot be read: " + e.getMessage());
        }
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, UTF_8);
    }
}
