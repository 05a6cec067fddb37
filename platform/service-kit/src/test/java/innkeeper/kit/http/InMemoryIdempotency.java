package innkeeper.kit.http;

import innkeeper.kit.idempotency.Attempt;
import innkeeper.kit.idempotency.Idempotency;
import innkeeper.kit.ids.Ids;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keys in a map; one lock is the transaction. */
final class InMemoryIdempotency implements Idempotency {
    private final Map<String, Entry> entries = new HashMap<>();

    private record Entry(String hash, Attempt attempt, boolean running, Optional<UUID> thing) {}

    @Override
    public synchronized Claim claim(String scope, String key, String requestHash) {
        Entry entry = entries.get(scope + key);
        if (entry != null && !entry.hash.equals(requestHash)) {
            return new Claim.OtherRequest();
        }
        if (entry != null && entry.thing.isPresent()) {
            return new Claim.Done(entry.thing.get());
        }
        if (entry != null && entry.running) {
            return new Claim.Running();
        }
        Attempt attempt = new Attempt(entry == null ? Ids.next() : entry.attempt.request(), Ids.next());
        entries.put(scope + key, new Entry(requestHash, attempt, true, Optional.empty()));
        return new Claim.Taken(attempt);
    }

    /** The request under way is done. */
    synchronized void record(UUID thing) {
        Attempt.current().ifPresent(attempt -> entries.replaceAll((_, entry) -> entry.attempt == attempt
                ? new Entry(entry.hash, attempt, entry.running, Optional.of(thing))
                : entry));
    }

    @Override
    public void ended(Attempt attempt) {
        giveUp(attempt);
    }

    @Override
    public synchronized void forget(Attempt attempt) {
        entries.values().removeIf(entry -> entry.attempt == attempt && entry.thing.isEmpty());
    }

    @Override
    public synchronized void giveUp(Attempt attempt) {
        entries.replaceAll((_, entry) -> entry.attempt == attempt
                ? new Entry(entry.hash, attempt, false, entry.thing)
                : entry);
    }
}
