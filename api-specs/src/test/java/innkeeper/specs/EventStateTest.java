package innkeeper.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Whoever hears of a person, a hotel or a booking hears how it stands and in which version, whatever the type. */
class EventStateTest {
    @Test
    void every_event_of_an_aggregate_tells_its_status_and_its_version() throws IOException {
        JsonNode contract = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("asyncapi/innkeeper.yaml").toFile());
        List<String> silent = new ArrayList<>();
        for (String channel : List.of("users", "hotels", "bookings")) {
            for (JsonNode reference : contract.at("/channels/" + channel + "/messages")) {
                JsonNode message = at(contract, reference);
                JsonNode payload = at(contract, message.get("payload"));
                JsonNode version = payload.at("/properties/version");
                List<String> required = new ArrayList<>();
                payload.get("required").forEach(field -> required.add(field.asText()));
                boolean told = required.containsAll(List.of("status", "version"));
                JsonNode kind = version.has("$ref") ? at(contract, version) : version;
                if (!told || !kind.path("type").asText().equals("integer") || kind.path("minimum").asInt() != 1) {
                    silent.add(message.get("name").asText());
                }
            }
        }
        assertEquals(List.of(), silent);
    }

    private static JsonNode at(JsonNode contract, JsonNode reference) {
        return contract.at(reference.get("$ref").asText().substring(1));
    }
}
