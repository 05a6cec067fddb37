package innkeeper.kit.event.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PublisherTest {

    @Test
    void each_wave_holds_at_most_one_event_of_a_key_and_the_keys_order_is_the_waves_order() {
        List<List<Long>> waves = Publisher
                .waves(List.of(row(1, "a"), row(2, "b"), row(3, "a"), row(4, "a"), row(5, "c"),
                        row(6, "b")))
                .stream().map(wave -> wave.stream().map(OutboxRows.Waiting::seq).toList()).toList();
        assertEquals(List.of(List.of(1L, 2L, 5L), List.of(3L, 6L), List.of(4L)), waves);
    }

    private static OutboxRows.Waiting row(long seq, String key) {
        return new OutboxRows.Waiting(seq, UUID.randomUUID(), "topic", key, "type", "/test", Instant.EPOCH, "{}", "");
    }
}
