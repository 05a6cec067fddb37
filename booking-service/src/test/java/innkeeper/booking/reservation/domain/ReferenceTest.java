package innkeeper.booking.reservation.domain;

import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReferenceTest {
    @Test
    void a_reference_is_eight_characters_that_nobody_confuses() {
        Random random = new Random(42);
        for (int i = 0; i < 1_000; i++) {
            String reference = Reference.random(random).value();
            assertTrue(reference.matches("[2-9A-HJ-NP-Z]{8}"), reference);
        }
    }

    @Test
    void references_differ() {
        Random random = new Random(42);
        assertNotEquals(Reference.random(random), Reference.random(random));
    }

    @Test
    void zero_and_one_are_not_taken_for_letters() {
        assertThrows(IllegalArgumentException.class, () -> new Reference("K7MQ2XP0"));
        assertThrows(IllegalArgumentException.class, () -> new Reference("K7MQ2XP"));
    }
}
