package innkeeper.auth.usecase.access;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Keys in a map, and how often they were read. */
public final class InMemorySigningKeys implements SigningKeys {
    private final Map<Integer, Sealed> keys = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
    private final AtomicInteger reads = new AtomicInteger();

    @Override
    public List<Sealed> unexpired(Instant now) {
        reads.incrementAndGet();
        return List.copyOf(keys.values());
    }

    @Override
    public void add(Sealed key, Instant now) {
        keys.putIfAbsent(key.generation(), key);
    }

    public void forget(int generation) {
        keys.remove(generation);
    }

    public int reads() {
        return reads.get();
    }
}
