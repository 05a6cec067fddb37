package innkeeper.auth.usecase.key;

import innkeeper.auth.domain.key.KeyGeneration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Keys in a map, and how often they were read. */
public final class InMemorySigningKeys implements SigningKeys {
    private final NavigableMap<Integer, Sealed> keys = new TreeMap<>(Comparator.reverseOrder());
    private int reads;

    @Override
    public synchronized List<Sealed> current(Instant now) {
        reads++;
        return keys.values().stream()
                .filter(key -> key.generation().trusted(now) || key.generation().number() == keys.firstKey())
                .toList();
    }

    @Override
    public synchronized void add(Sealed key, Instant othersUntil) {
        if (keys.containsKey(key.generation().number())) {
            return;
        }
        keys.replaceAll((_, other) -> other.generation().expiresAt().equals(KeyGeneration.OPEN_END)
                ? changed(other, othersUntil, other.generation().withdrawn())
                : other);
        keys.put(key.generation().number(), key);
    }

    @Override
    public synchronized boolean withdraw(String kid, Instant now) {
        var found = keys.values().stream().filter(key -> key.generation().kid().equals(kid)).findFirst();
        found.ifPresent(key -> keys.put(key.generation().number(), changed(key, key.generation().expiresAt(), true)));
        return found.isPresent();
    }

    private static Sealed changed(Sealed key, Instant expiresAt, boolean withdrawn) {
        var old = key.generation();
        return new Sealed(
                new KeyGeneration(old.number(), old.kid(), old.createdAt(), old.signsFrom(), expiresAt, withdrawn),
                key.publicKey(), key.sealedPrivate());
    }

    public synchronized int reads() {
        return reads;
    }
}
