package innkeeper.kit.event.consume;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RetryPausesTest {

    @Test
    void pauses_double_up_to_fifteen_seconds() {
        RetryPauses pauses = new RetryPauses(Duration.ofSeconds(1));
        assertEquals(List.of(1L, 2L, 4L, 8L, 15L, 15L), List.of(1, 2, 3, 4, 5, 60).stream()
                .map(attempt -> pauses.after(attempt).toSeconds()).toList());
    }
}
