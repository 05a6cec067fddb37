package innkeeper.payment.webhook.usecase;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The pauses between the tries to tell the shop, each up to a fifth longer or shorter. */
public record RetrySchedule(List<Duration> pauses, RandomGenerator random) {
    private static final double JITTER = 0.2;

    public RetrySchedule {
        pauses = List.copyOf(pauses);
    }

    /** About three days in all, as the contract says. */
    public static RetrySchedule standard() {
        return new RetrySchedule(List.of(
                Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMinutes(10),
                Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(6),
                Duration.ofHours(12), Duration.ofHours(24), Duration.ofHours(24)), RandomGenerator.getDefault());
    }

    /** The pause after the given try failed; empty after the last. */
    Optional<Duration> after(int attempt) {
        if (attempt > pauses.size()) {
            return Optional.empty();
        }
        double factor = 1 - JITTER + 2 * JITTER * random.nextDouble();
        return Optional.of(Duration.ofMillis((long) (pauses.get(attempt - 1).toMillis() * factor)));
    }
}
