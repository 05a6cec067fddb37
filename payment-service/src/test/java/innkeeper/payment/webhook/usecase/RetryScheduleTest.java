package innkeeper.payment.webhook.usecase;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RetryScheduleTest {
    private static final RandomGenerator LOWEST = () -> 0;

    @Test
    void each_pause_is_up_to_a_fifth_shorter() {
        var schedule = new RetrySchedule(List.of(Duration.ofSeconds(5), Duration.ofSeconds(30)), LOWEST);

        assertEquals(Optional.of(Duration.ofSeconds(4)), schedule.after(1));
        assertEquals(Optional.of(Duration.ofSeconds(24)), schedule.after(2));
    }

    @Test
    void after_the_last_pause_the_event_is_given_up() {
        var schedule = new RetrySchedule(List.of(Duration.ofSeconds(5)), LOWEST);

        assertEquals(Optional.empty(), schedule.after(2));
    }

    @Test
    void the_standard_pauses_grow_to_a_day_and_last_about_three() {
        var schedule = RetrySchedule.standard();

        assertTrue(schedule.after(1).orElseThrow().compareTo(Duration.ofSeconds(6)) <= 0);
        assertTrue(schedule.after(11).orElseThrow().compareTo(Duration.ofHours(19)) >= 0);
        assertEquals(Optional.empty(), schedule.after(12));
    }
}
