package innkeeper.kit.http.list;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.InvalidInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * Where one kind of list goes on: the sort keys of the last item shown, as a record of its own, opaque to callers.
 *
 * @param list names the list, so that the cursor of another is refused
 */
public record Cursor<P>(String list, Class<P> place) {
    private static final ObjectReader STRICT = Json.mapper().reader()
            .with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .with(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    public String write(P last) {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(Json.write(Map.of(list, last)).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws InvalidInput when it is not one that this list made */
    public P read(String cursor) {
        try {
            JsonNode keys = STRICT.readTree(Base64.getUrlDecoder().decode(cursor)).path(list);
            if (keys.isObject() && keys.valueStream().noneMatch(key -> key.asText().indexOf('\0') >= 0)) {
                return STRICT.forType(place).readValue(keys);
            }
        } catch (IOException | IllegalArgumentException _) {
            // refused below, like every other text that we did not make
        }
        throw new InvalidInput("query:cursor", "is not a next_cursor of this list");
    }
}
