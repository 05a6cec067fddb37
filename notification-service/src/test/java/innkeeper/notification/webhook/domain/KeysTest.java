package innkeeper.notification.webhook.domain;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

class KeysTest {
    @Test
    void for_a_day_the_key_of_before_signs_beside_the_new_one() {
        Keys keys = Keys.first("one").rotated("two", NOW);
        assertEquals(List.of("two", "one"), keys.goodAt(NOW));
        assertEquals(List.of("two", "one"), keys.goodAt(NOW.plus(Duration.ofHours(24)).minusMillis(1)));
        assertEquals(List.of("two"), keys.goodAt(NOW.plus(Duration.ofHours(24))));
        assertEquals(List.of("three", "two"), keys.rotated("three", NOW).goodAt(NOW));
    }

    @Test
    void a_first_key_signs_alone() {
        assertEquals(List.of("one"), Keys.first("one").goodAt(NOW));
    }
}
