package innkeeper.auth.crypto;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import innkeeper.auth.usecase.access.SigningKeys;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.PeriodicTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The unexpired signing keys in memory, read again each minute. A kid we do not know loads them too, for another
 * instance may have made it, but not more often than every few seconds: anybody can invent one.
 */
public final class KeyRing implements Part {
    private static final Duration RELOAD = Duration.ofMinutes(1);
    private static final Duration RELOAD_PAUSE = Duration.ofSeconds(5);

    private final SigningKeys store;
    private final KeyCipher cipher;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final ReentrantLock loading = new ReentrantLock();
    private final PeriodicTask reloading = new PeriodicTask("signing-keys", RELOAD, this::load);
    private volatile Keys keys = new Keys(List.of(), Instant.EPOCH);

    private record Keys(List<SigningKey> newestFirst, Instant loadedAt) {
        Optional<SigningKey> withId(String kid) {
            return newestFirst.stream().filter(key -> key.kid().equals(kid)).findFirst();
        }
    }

    public KeyRing(SigningKeys store, KeyCipher cipher, Clock clock, Supplier<UUID> ids) {
        this.store = store;
        this.cipher = cipher;
        this.clock = clock;
        this.ids = ids;
    }

    /** Nobody is served before there is a key. */
    @Override
    public void start() {
        load();
        reloading.start();
    }

    @Override
    public void stop() {
        reloading.stop();
    }

    /** Reads the keys; makes the first one where there is none. */
    void load() {
        loading.lock();
        try {
            var now = clock.instant();
            var known = keys;
            var stored = store.unexpired(now);
            if (stored.isEmpty()) {
                store.add(SigningKey.generate(1, ids.get().toString(), cipher), now);
                stored = store.unexpired(now);
            }
            keys = new Keys(stored.stream()
                    .map(sealed -> known.withId(sealed.kid()).orElseGet(() -> SigningKey.open(sealed, cipher)))
                    .toList(), now);
        } finally {
            loading.unlock();
        }
    }

    /** As RFC 7517 says, public halves only. */
    public Map<String, Object> published() {
        return new JWKSet(keys.newestFirst().stream().<JWK>map(SigningKey::published).toList()).toJSONObject();
    }

    SigningKey current() {
        return keys.newestFirst().getFirst();
    }

    Optional<SigningKey> withId(String kid) {
        var known = keys.withId(kid);
        if (known.isEmpty() && keys.loadedAt().plus(RELOAD_PAUSE).isBefore(clock.instant())) {
            load();
            return keys.withId(kid);
        }
        return known;
    }
}
