package innkeeper.kit.http;

import innkeeper.kit.problem.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CursorTest {
    @Test
    void keys_come_back_as_texts_and_fit_into_an_address() {
        String cursor = Cursor.encode(LocalDate.of(2027, 6, 1), "Grand, \"Hotel\"", 7);

        assertEquals(List.of("2027-06-01", "Grand, \"Hotel\"", "7"), Cursor.decode(cursor));
        assertTrue(cursor.matches("[A-Za-z0-9_-]+"), cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "abc", "bnVsbA", "W251bGxd", "e30"})
    void what_we_did_not_make_is_invalid_input(String cursor) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> Cursor.decode(cursor));

        assertEquals("query:cursor", refused.errors().getFirst().pointer());
    }
}
