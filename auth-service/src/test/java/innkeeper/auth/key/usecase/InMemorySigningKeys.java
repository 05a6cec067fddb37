package innkeeper.auth.key.usecase;

import innkeeper.auth.key.domain.KeyGeneration;
import innkeeper.auth.key.domain.KeyGenerations;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Keys in a map, and how often they were read. */
public final class InMemorySigningKeys implements SigningKeys {
    private NavigableMap<Integer, Sealed> keys = new TreeMap<>(Comparator.reverseOrder());
    private int reads;

    @Override
    public synchronized List<Sealed> current(Instant now) {
        reads++;
        return current(keys, now);
    }

    private static List<Sealed> current(NavigableMap<Integer, Sealed> keys, Instant now) {
        return keys.values().stream()
                .filter(key -> key.generation().trusted(now) || key.generation().number() == keys.firstKey())
                .toList();
    }

    @Override
    public synchronized void add(Successor successor) {
        add(keys, successor);
    }

    private static void add(NavigableMap<Integer, Sealed> keys, Successor successor) {
        var key = successor.key();
        if (keys.containsKey(key.generation().number())) {
            return;
        }
        keys.replaceAll((_, other) -> other.generation().expiresAt().equals(KeyGeneration.OPEN_END)
                ? changed(other, successor.othersUntil(), other.generation().withdrawn())
                : other);
        keys.put(key.generation().number(), key);
    }

    /** On a copy, so that what is read meanwhile is as it was. */
    @Override
    public synchronized boolean withdraw(
            String kid, Instant now, Function<KeyGenerations, Optional<Successor>> successor) {
        var copy = new TreeMap<>(keys);
        var found = copy.values().stream().filter(key -> key.generation().kid().equals(kid)).findFirst();
        found.ifPresent(key -> {
            copy.put(key.generation().number(), changed(key, key.generation().expiresAt(), true));
            successor.apply(new KeyGenerations(current(copy, now).stream().map(Sealed::generation).toList()))
                    .ifPresent(next -> add(copy, next));
            keys = copy;
        });
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
