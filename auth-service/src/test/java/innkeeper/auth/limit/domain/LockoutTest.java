package innkeeper.auth.limit.domain;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class LockoutTest {
    private static final Duration DAY = Duration.ofDays(1);

    @ParameterizedTest
    @CsvSource({"1, 0", "4, 0", "5, 1", "6, 2", "7, 4", "8, 8", "14, 512", "15, 900", "16, 900", "2000000000, 900"})
    void pauses_begin_at_the_threshold_double_and_end_at_the_longest(int failures, long seconds) {
        var lockout = new Lockout(5, Duration.ofSeconds(1), Duration.ofMinutes(15), DAY);
        assertEquals(Duration.ofSeconds(seconds), lockout.pauseAfter(failures));
    }

    @Test
    void a_pause_of_zero_locks_nobody_out() {
        assertEquals(Duration.ZERO, new Lockout(1, Duration.ZERO, DAY, DAY).pauseAfter(2_000_000_000));
    }

    @Test
    void a_lockout_without_sense_is_refused() {
        var second = Duration.ofSeconds(1);
        assertThrows(IllegalArgumentException.class, () -> new Lockout(0, second, second, DAY));
        assertThrows(IllegalArgumentException.class, () -> new Lockout(5, second.negated(), second, DAY));
        assertThrows(IllegalArgumentException.class, () -> new Lockout(5, Duration.ofSeconds(2), second, DAY));
    }
}
