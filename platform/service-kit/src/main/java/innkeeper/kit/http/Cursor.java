package innkeeper.kit.http;

import com.fasterxml.jackson.core.type.TypeReference;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.InvalidInput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Where a list goes on: the sort keys of the last item shown, opaque to callers. */
public final class Cursor {
    private static final TypeReference<List<String>> KEYS = new TypeReference<>() {};

    private Cursor() {}

    public static String encode(Object... keys) {
        List<String> texts = Arrays.stream(keys).map(String::valueOf).toList();
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.mapper().writeValueAsBytes(texts));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws InvalidInput when it is not one that we made */
    public static List<String> decode(String cursor) {
        try {
            return List.copyOf(Json.mapper().readValue(Base64.getUrlDecoder().decode(cursor), KEYS));
        } catch (IOException | IllegalArgumentException | NullPointerException _) {
            throw new InvalidInput("query:cursor", "is not a next_cursor of this list");
        }
    }
}
