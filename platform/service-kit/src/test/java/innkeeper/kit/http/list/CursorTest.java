package innkeeper.kit.http.list;

import innkeeper.kit.problem.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CursorTest {
    private static final UUID ID = UUID.fromString("01930000-0000-7000-8000-000000000001");
    private static final Cursor<Place> CURSORS = new Cursor<>("things", Place.class);

    record Place(Instant at, String name, UUID id) {}

    @Test
    void a_place_comes_back_as_it_was_and_fits_into_an_address() {
        Place last = new Place(Instant.parse("2027-06-01T10:00:00.123456Z"), "Grand, \"Hotel\" \u0416", ID);
        String cursor = CURSORS.write(last);

        assertEquals(last, CURSORS.read(cursor));
        assertTrue(cursor.matches("[A-Za-z0-9_-]+"), cursor);
    }

    @Test
    void the_cursor_of_another_list_is_refused() {
        refused(new Cursor<>("cups", Place.class).write(new Place(Instant.EPOCH, "a", ID)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "7", "\"things\"", "[null]", "{\"things\":null}", "{\"things\":[]}",
            "{\"things\":{}}", "{\"things\":{\"at\":null,\"name\":null,\"id\":null}}",
            "{\"things\":{\"at\":\"2027-06-01T10:00:00Z\",\"name\":\"a\"}}",
            "{\"things\":{\"at\":\"+1000000000-06-01T10:00:00Z\",\"name\":\"a\",\"id\":\"%1$s\"}}",
            "{\"things\":{\"at\":\"0000-06-01T10:00:00Z\",\"name\":\"a\",\"id\":\"%1$s\"}}",
            "{\"things\":{\"at\":1e300,\"name\":\"a\",\"id\":\"%1$s\"}}",
            "{\"things\":{\"at\":\"2027-06-01T10:00:00Z\",\"name\":\"a\",\"id\":\"1-1-1-1-1\"}}",
            "{\"things\":{\"at\":\"2027-06-01T10:00:00Z\",\"name\":\"\\u0000\",\"id\":\"%1$s\"}}",
            "{\"things\":{\"at\":\"2027-06-01T10:00:00Z\",\"name\":[],\"id\":\"%1$s\"}}",
            "{\"things\":{\"at\":\"2027-06-01T10:00:00Z\",\"name\":\"a\",\"id\":\"%1$s\",\"more\":1}}",
            "{\"things\":{\"at\":\"2027-06-01T10:00:00Z\",\"name\":\"a\",\"id\":\"%1$s\"}} {}"})
    void what_this_list_did_not_make_is_invalid_input(String json) {
        refused(Base64.getUrlEncoder().encodeToString(json.formatted(ID).getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "abc", "====", "\u0416"})
    void what_is_not_even_base_64_is_invalid_input_too(String cursor) {
        refused(cursor);
    }

    private static void refused(String cursor) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> CURSORS.read(cursor));

        assertEquals("query:cursor", refused.errors().getFirst().pointer());
    }
}
