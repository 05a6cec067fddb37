package innkeeper.kit.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keys in a map; a suspended key keeps its id. */
final class InMemoryIdempotency implements Idempotency {
    private final Map<String, Entry> entries = new HashMap<>();

    private record Entry(String hash, UUID id, boolean running, Optional<Kept> answer) {}

    @Override
    public synchronized Claim claim(String scope, String key, String requestHash, UUID proposedId) {
        Entry entry = entries.get(scope + key);
        if (entry != null && !entry.hash.equals(requestHash)) {
            return new Claim.OtherRequest();
        }
        if (entry != null && entry.answer.isPresent()) {
            return new Claim.Answered(entry.answer.get());
        }
        if (entry != null && entry.running) {
            return new Claim.Running();
        }
        UUID id = entry == null ? proposedId : entry.id;
        entries.put(scope + key, new Entry(requestHash, id, true, Optional.empty()));
        return new Claim.Taken(id);
    }

    @Override
    public synchronized void keep(String scope, String key, Kept answer) {
        entries.computeIfPresent(scope + key, (_, e) -> new Entry(e.hash, e.id, false, Optional.of(answer)));
    }

    @Override
    public synchronized void release(String scope, String key) {
        entries.remove(scope + key);
    }

    @Override
    public synchronized void suspend(String scope, String key) {
        entries.computeIfPresent(scope + key, (_, e) -> new Entry(e.hash, e.id, false, Optional.empty()));
    }
}
