package innkeeper.kit.task;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long a task waits after each attempt that was not its last: the last pause repeats. Each is up to a fifth longer or
 * shorter by chance, so that what failed together does not come again together.
 */
public record Pauses(List<Duration> pauses) {
    private static final double JITTER = 0.2;

    public Pauses {
        pauses = List.copyOf(pauses);
    }

    /** From seconds, for whoever restarts, to six hours. */
    public static Pauses standard() {
        return new Pauses(List.of(
                Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(2),
                Duration.ofMinutes(10), Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(3),
                Duration.ofHours(6)));
    }

    /** @param attempt counted from 1 */
    Duration after(int attempt, Duration longest) {
        Duration next = pauses.get(Math.min(attempt, pauses.size()) - 1);
        Duration pause = next.compareTo(longest) < 0 ? next : longest;
        double factor = ThreadLocalRandom.current().nextDouble(1 - JITTER, 1 + JITTER);
        return Duration.ofMillis(Math.round(pause.toMillis() * factor));
    }
}
