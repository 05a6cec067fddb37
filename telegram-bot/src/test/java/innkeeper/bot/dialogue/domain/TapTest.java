package innkeeper.bot.dialogue.domain;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TapTest {
    @Test
    void a_button_comes_back_as_it_was_made() {
        var tap = new Tap(1_000_000, "booking", "01930000-0000-7000-9000-000000000001");

        assertEquals(Optional.of(tap), Tap.read(tap.button("x").data()));
        assertTrue(tap.button("x").data().length() <= 64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "1:home", "zzzzzzz:home:", "1:HOME:", "1:home:\u0451", "1:home: ", "b:17"})
    void what_is_no_button_of_ours_is_none(String data) {
        assertEquals(Optional.empty(), Tap.read(data));
    }

    @Test
    void what_does_not_fit_into_a_button_is_refused_when_it_is_made() {
        assertThrows(IllegalArgumentException.class, () -> new Tap(1, "home", "x".repeat(70)).button("x"));
    }
}
