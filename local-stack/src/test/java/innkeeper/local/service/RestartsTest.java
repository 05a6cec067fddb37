package innkeeper.local.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RestartsTest {
    private static final Instant NOON = Instant.parse("2027-01-01T12:00:00Z");

    private final Restarts restarts = new Restarts();

    @Test
    void each_death_in_a_row_is_followed_by_twice_the_pause_and_the_sixth_by_none() {
        assertEquals(pause(1), restarts.after(NOON));
        assertEquals(pause(2), restarts.after(NOON.plusSeconds(10)));
        assertEquals(pause(4), restarts.after(NOON.plusSeconds(20)));
        assertEquals(pause(8), restarts.after(NOON.plusSeconds(30)));
        assertEquals(pause(16), restarts.after(NOON.plusSeconds(40)));
        assertEquals(Optional.empty(), restarts.after(NOON.plusSeconds(50)));
    }

    @Test
    void what_died_long_ago_counts_no_more() {
        for (int i = 0; i < 20; i++) {
            assertEquals(pause(1), restarts.after(NOON.plus(Duration.ofMinutes(6).multipliedBy(i))));
        }
    }

    private static Optional<Duration> pause(int seconds) {
        return Optional.of(Duration.ofSeconds(seconds));
    }
}
