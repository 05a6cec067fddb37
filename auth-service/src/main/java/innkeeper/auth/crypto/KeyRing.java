package innkeeper.auth.crypto;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import innkeeper.auth.domain.key.KeyGenerations;
import innkeeper.auth.usecase.key.SigningKeys;
import innkeeper.auth.usecase.key.SigningKeys.Sealed;
import innkeeper.kit.problem.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The trusted keys in memory, kept up to date by {@link TrustWatch}. A kid we do not know loads them too, for another
 * instance may have made it, but only so often: anybody can invent one.
 */
public final class KeyRing {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final SigningKeys store;
    private final KeyCipher cipher;
    private final Clock clock;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile Keys keys = new Keys(new KeyGenerations(List.of()), List.of());
    private volatile Instant triedAt = Instant.EPOCH;
    private volatile Runnable whenKeysLeave = () -> {};

    private record Keys(KeyGenerations generations, List<SigningKey> newestFirst) {
        Optional<SigningKey> withId(String kid) {
            return newestFirst.stream().filter(key -> key.kid().equals(kid)).findFirst();
        }
    }

    public KeyRing(SigningKeys store, KeyCipher cipher, Clock clock) {
        this.store = store;
        this.cipher = cipher;
        this.clock = clock;
    }

    void whenKeysLeave(Runnable told) {
        whenKeysLeave = told;
    }

    void load() {
        loading.lock();
        try {
            var now = clock.instant();
            triedAt = now;
            var known = keys;
            var stored = store.current(now);
            var current = new Keys(new KeyGenerations(stored.stream().map(Sealed::generation).toList()), stored.stream()
                    .filter(sealed -> sealed.generation().trusted(now))
                    .map(sealed -> known.withId(sealed.generation().kid())
                            .map(key -> key.of(sealed.generation()))
                            .orElseGet(() -> SigningKey.open(sealed, cipher)))
                    .toList());
            keys = current;
            if (known.newestFirst().stream().anyMatch(key -> current.withId(key.kid()).isEmpty())) {
                whenKeysLeave.run();
            }
        } finally {
            loading.unlock();
        }
    }

    /** As RFC 7517 says, public halves only; a key that is to sign soon is among them. */
    public Map<String, Object> published() {
        var now = clock.instant();
        return new JWKSet(keys.newestFirst().stream()
                .filter(key -> key.generation().trusted(now))
                .<JWK>map(SigningKey::published)
                .toList()).toJSONObject();
    }

    /** Of the key that signs. */
    public Duration age() {
        var now = clock.instant();
        return keys.generations().signer(now)
                .map(signer -> Duration.between(signer.createdAt(), now))
                .orElse(Duration.ZERO);
    }

    SigningKey current() {
        var known = keys;
        return known.generations().signer(clock.instant())
                .flatMap(signer -> known.withId(signer.kid()))
                .orElseThrow(() -> new Unavailable("signing key", new IllegalStateException("no key signs now")));
    }

    /** Whether what this key signed counts, as far as is known here. */
    boolean trusts(String kid) {
        var now = clock.instant();
        return keys.withId(kid).filter(key -> key.generation().trusted(now)).isPresent();
    }

    Optional<SigningKey> withId(String kid) {
        if (keys.withId(kid).isEmpty() && triedAt.plus(PAUSE).isBefore(clock.instant())) {
            load();
        }
        return trusts(kid) ? keys.withId(kid) : Optional.empty();
    }
}
