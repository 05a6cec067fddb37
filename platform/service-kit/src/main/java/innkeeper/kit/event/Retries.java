package innkeeper.kit.event;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Which partitions wait because their next event failed, how often it did, and when each is due again. */
final class Retries {
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int LAST_DOUBLING = 10;

    private final Duration firstPause;
    private final Map<TopicPartition, Failed> failed = new HashMap<>();

    Retries(Duration firstPause) {
        this.firstPause = firstPause;
    }

    private record Failed(long offset, int attempts, long dueNanos) {}

    /** The number of the attempt that is about to be made, from 1. */
    int attempt(TopicPartition partition, long offset) {
        Failed last = failed.get(partition);
        return last == null || last.offset() != offset ? 1 : last.attempts() + 1;
    }

    void failed(TopicPartition partition, long offset, int attempt, long nowNanos) {
        failed.put(partition, new Failed(offset, attempt, nowNanos + pauseAfter(attempt).toNanos()));
    }

    List<TopicPartition> due(long nowNanos) {
        return failed.entrySet().stream().filter(entry -> entry.getValue().dueNanos() - nowNanos <= 0)
                .map(Map.Entry::getKey).toList();
    }

    void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(failed::remove);
    }

    Duration pauseAfter(int attempt) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(attempt - 1, LAST_DOUBLING));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
