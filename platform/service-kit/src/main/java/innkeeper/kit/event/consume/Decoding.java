package innkeeper.kit.event.consume;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.event.CloudEvents;
import innkeeper.kit.event.Received;
import innkeeper.kit.json.Canonical;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.InvalidInput;
import java.io.IOException;
import java.time.DateTimeException;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads a CloudEvent 1.0 in binary mode with JSON data. */
final class Decoding {
    private Decoding() {}

    /** @throws InvalidInput when the record is none */
    static Received decode(ConsumerRecord<byte[], byte[]> message) {
        try {
            return new Received(Canonical.uuid(required(message, CloudEvents.ID)), message.topic(),
                    CloudEvents.text(message.key()), required(message, CloudEvents.TYPE),
                    Canonical.instant(required(message, CloudEvents.TIME)), data(message));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InvalidInput("header:ce_id", e.getMessage());
        }
    }

    private static String required(ConsumerRecord<?, ?> message, String name) {
        String value = CloudEvents.header(message, name);
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
}
