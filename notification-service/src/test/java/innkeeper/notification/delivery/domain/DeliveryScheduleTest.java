package innkeeper.notification.delivery.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static innkeeper.notification.Situations.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

class DeliveryScheduleTest {
    private static final RandomGenerator NO_CHANCE = () -> 0;

    @ParameterizedTest
    @CsvSource({"1,PT2S", "2,PT10S", "3,PT30S", "4,PT2M", "5,PT10M", "6,PT1H", "7,PT4H", "8,PT4H", "500,PT4H"})
    void pauses_grow_to_four_hours(int attempts, Duration pause) {
        assertEquals(Optional.of(NOW.plus(pause)), DeliverySchedule.next(NOW, attempts, NOW, NO_CHANCE));
    }

    @Test
    void chance_makes_a_pause_up_to_a_quarter_longer() {
        RandomGenerator most = new RandomGenerator() {
            @Override
            public long nextLong() {
                return 0;
            }

            @Override
            public long nextLong(long bound) {
                return bound - 1;
            }
        };
        Instant next = DeliverySchedule.next(NOW, 7, NOW, most).orElseThrow();
        assertEquals(NOW.plus(Duration.ofHours(5)).minusMillis(1), next);
    }

    @Test
    void after_three_days_no_attempt_follows() {
        Instant late = NOW.plus(Duration.ofHours(68));
        assertEquals(Optional.empty(), DeliverySchedule.next(NOW, 20, late, NO_CHANCE));
        assertEquals(Optional.of(NOW.plus(Duration.ofHours(72)).minusMillis(1)),
                DeliverySchedule.next(NOW, 20, late.minusMillis(1), NO_CHANCE));
    }
}
