package innkeeper.kit.event;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RetriesTest {
    private static final TopicPartition PARTITION = new TopicPartition("topic", 1);

    private final Retries retries = new Retries(Duration.ofSeconds(1));

    @Test
    void pauses_double_up_to_fifteen_seconds() {
        assertEquals(List.of(1L, 2L, 4L, 8L, 15L, 15L), List.of(1, 2, 3, 4, 5, 60).stream()
                .map(attempt -> retries.pauseAfter(attempt).toSeconds()).toList());
    }

    @Test
    void attempts_are_counted_for_one_event_and_start_anew_with_the_next() {
        assertEquals(1, retries.attempt(PARTITION, 7));
        retries.failed(PARTITION, 7, 1, 0);
        assertEquals(2, retries.attempt(PARTITION, 7));
        assertEquals(1, retries.attempt(PARTITION, 8));
    }

    @Test
    void a_partition_is_due_when_its_pause_is_over_and_no_more_once_forgotten() {
        retries.failed(PARTITION, 7, 1, 0);
        assertEquals(List.of(), retries.due(Duration.ofMillis(999).toNanos()));
        assertEquals(List.of(PARTITION), retries.due(Duration.ofSeconds(1).toNanos()));
        retries.forget(List.of(PARTITION));
        assertEquals(List.of(), retries.due(Duration.ofSeconds(1).toNanos()));
    }
}
