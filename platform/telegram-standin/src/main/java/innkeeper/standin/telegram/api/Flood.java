package innkeeper.standin.telegram.api;

import innkeeper.standin.telegram.TelegramError;
import innkeeper.standin.telegram.Rules;
import innkeeper.standin.telegram.chat.Chat;
import innkeeper.standin.telegram.chat.Kind;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much a bot may send: 30 messages a second in all, one a second to a chat beyond a short burst, 20 a minute to a group.
 * Telegram names these figures, but not the burst.
 */
final class Flood {
    private static final int IN_ALL = 30;
    private static final int BURST = 5;
    private static final int TO_A_GROUP = 20;

    private final boolean hurried;
    private final TimeMeter clock;
    private final Bucket all;
    private final Map<Long, Bucket> chats = new ConcurrentHashMap<>();

    private record Meter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    Flood(Rules rules) {
        this.hurried = rules.hurried();
        this.clock = new Meter(rules.clock());
        this.all = Bucket.builder().addLimit(limit -> limit.capacity(IN_ALL).refillGreedy(IN_ALL, Duration.ofSeconds(1)))
                .withCustomTimePrecision(clock).build();
    }

    /** @throws TelegramError 429 where it is too much */
    void count(Chat chat) {
        if (!hurried) {
            take(chats.computeIfAbsent(chat.id(), _ -> bucket(chat)));
            take(all);
        }
    }

    private Bucket bucket(Chat chat) {
        return chat.kind() == Kind.PRIVATE
                ? Bucket.builder().addLimit(limit -> limit.capacity(BURST).refillGreedy(1, Duration.ofSeconds(1)))
                        .withCustomTimePrecision(clock).build()
                : Bucket.builder()
                        .addLimit(limit -> limit.capacity(TO_A_GROUP).refillGreedy(TO_A_GROUP, Duration.ofMinutes(1)))
                        .withCustomTimePrecision(clock).build();
    }

    private static void take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw TelegramError.tooMany(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
