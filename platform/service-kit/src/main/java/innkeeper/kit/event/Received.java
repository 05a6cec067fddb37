package innkeeper.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.InvalidInput;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

/** An event as it came from the broker; its time is by the clock of whoever said it, and orders nothing. */
public record Received(UUID id, String topic, String key, String type, Instant time, JsonNode data) {
    /** Unknown properties are left aside: publishers may add some. @throws InvalidInput when it is not such a value */
    public <T> T data(Class<T> kind) {
        try {
            return Json.mapper().readerFor(kind).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(data);
        } catch (JsonProcessingException e) {
            throw new InvalidInput("", e.getOriginalMessage());
        } catch (IOException e) {
            throw new InvalidInput("", e.getMessage());
        }
    }
}
