package innkeeper.auth.token.crypto;

import innkeeper.auth.token.usecase.Revocations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The revoked sessions in memory, kept up to date by {@link TrustWatch}. Now and then it reads all of them: where a
 * database was put back from a copy, what is new there does not follow from what was known.
 */
public final class RevocationList {
    private static final Duration READ_ALL = Duration.ofMinutes(1);

    private final Revocations store;
    private final Clock clock;
    private final Map<String, Instant> mattersUntil = new ConcurrentHashMap<>();
    private long mark = Revocations.NOTHING;
    private Instant readAllAt = Instant.MIN;

    public RevocationList(Revocations store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public synchronized void load() {
        Instant now = clock.instant();
        boolean all = readAllAt.isBefore(now.minus(READ_ALL));
        Revocations.News news = store.since(all ? Revocations.NOTHING : mark, now);
        mattersUntil.putAll(news.mattersUntil());
        mark = news.mark();
        if (all) {
            mattersUntil.values().removeIf(until -> !now.isBefore(until));
            readAllAt = now;
        }
    }

    boolean contains(String sessionId) {
        return mattersUntil.containsKey(sessionId);
    }

    public int size() {
        return mattersUntil.size();
    }
}
