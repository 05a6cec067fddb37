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

/** An event may gain fields; what consumers read of the released ones stays there, required and of the same type. */
class EventCompatibilityTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @Test
    void released_events_keep_what_consumers_read() throws IOException {
        assertEquals(List.of(), broken(read("snapshot/asyncapi/innkeeper.yaml"), read("asyncapi/innkeeper.yaml")));
    }

    @Test
    void a_field_taken_away_is_caught() throws IOException {
        JsonNode released = read("snapshot/asyncapi/innkeeper.yaml");
        JsonNode changed = YAML.readTree(YAML.writeValueAsString(released)
                .replace("      - \"reference\"\n", "")
                .replace("reference:", "code:"));
        assertEquals(List.of(
                "/components/schemas/Booking no longer requires \"reference\"",
                "/components/schemas/Booking/properties/reference was taken away"), broken(released, changed));
    }

    private static List<String> broken(JsonNode released, JsonNode current) {
        List<String> broken = new ArrayList<>();
        compare("/channels", released.at("/channels"), current.at("/channels"), broken);
        compare("/components/schemas", released.at("/components/schemas"), current.at("/components/schemas"), broken);
        return broken;
    }

    private static void compare(String pointer, JsonNode released, JsonNode current, List<String> broken) {
        if (current.isMissingNode()) {
            broken.add(pointer + " was taken away");
        } else if (released.isObject()) {
            released.fields().forEachRemaining(
                    field -> compareField(pointer, field.getKey(), field.getValue(), current, broken));
        } else if (!released.isArray() && !released.equals(current)) {
            broken.add("%s was %s and is %s".formatted(pointer, released, current));
        }
    }

    private static void compareField(String pointer, String name, JsonNode value, JsonNode current,
            List<String> broken) {
        switch (name) {
            case "description", "summary", "pattern", "maxLength", "maximum", "minimum" -> {
                // wording and bounds do not change what a consumer can read
            }
            case "required" -> value.forEach(field -> {
                if (!contains(current.path("required"), field)) {
                    broken.add("%s no longer requires %s".formatted(pointer, field));
                }
            });
            case "enum" -> current.path("enum").forEach(word -> {
                if (!contains(value, word)) {
                    broken.add("%s can now also be %s".formatted(pointer, word));
                }
            });
            default -> compare(pointer + "/" + name, value, current.path(name), broken);
        }
    }

    private static boolean contains(JsonNode list, JsonNode wanted) {
        for (JsonNode one : list) {
            if (one.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode read(String path) throws IOException {
        return YAML.readTree(Path.of(path).toFile());
    }
}
