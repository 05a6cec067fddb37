package innkeeper.notification.delivery.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a message is tried again: after pauses that grow to four hours, for three days in all. */
public final class DeliverySchedule {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(2),
            Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(4));
    private static final Duration GIVE_UP = Duration.ofDays(3);

    private DeliverySchedule() {}

    /**
     * The next attempt, each pause up to a quarter longer by chance so that waiting messages do not come all at once;
     * empty when the message has waited long enough.
     */
    public static Optional<Instant> next(Instant createdAt, int attempts, Instant now, RandomGenerator chance) {
        Duration pause = PAUSES.get(Math.min(attempts, PAUSES.size()) - 1);
        Instant next = now.plus(pause).plusMillis(chance.nextLong(pause.toMillis() / 4));
        return next.isBefore(createdAt.plus(GIVE_UP)) ? Optional.of(next) : Optional.empty();
    }
}
