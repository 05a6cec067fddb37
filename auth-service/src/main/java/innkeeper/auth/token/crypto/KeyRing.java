package innkeeper.auth.token.crypto;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import innkeeper.auth.key.crypto.KeyCipher;
import innkeeper.auth.key.crypto.SigningKey;
import innkeeper.auth.key.domain.KeyGenerations;
import innkeeper.auth.key.usecase.SigningKeys;
import innkeeper.auth.key.usecase.SigningKeys.Sealed;
import innkeeper.kit.problem.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The trusted keys in memory, kept up to date by {@link TrustWatch}. Whoever needs one that is not among them loads them
 * at once, for another instance may have made it; for the sake of a kid only so often, because anybody can invent one.
 */
public final class KeyRing {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final SigningKeys store;
    private final KeyCipher cipher;
    private final Runnable renewing;
    private final Clock clock;
    private final ReentrantLock loading = new ReentrantLock();
    private final AtomicLong asked = new AtomicLong();
    private volatile Keys keys = new Keys(new KeyGenerations(List.of()), List.of());
    private volatile long answered;
    private volatile Instant lookedUpAt = Instant.EPOCH;
    private volatile Runnable whenKeysLeave = () -> {};

    private record Keys(KeyGenerations generations, List<SigningKey> newestFirst) {
        Optional<SigningKey> withId(String kid) {
            return newestFirst.stream().filter(key -> key.kid().equals(kid)).findFirst();
        }
    }

    /** @param renewing makes a key where none signs */
    public KeyRing(SigningKeys store, KeyCipher cipher, Runnable renewing, Clock clock) {
        this.store = store;
        this.cipher = cipher;
        this.renewing = renewing;
        this.clock = clock;
    }

    void whenKeysLeave(Runnable told) {
        whenKeysLeave = told;
    }

    void load() {
        loading.lock();
        try {
            Instant now = clock.instant();
            long askedSoFar = asked.get();
            Keys known = keys;
            List<Sealed> stored = store.current(now);
            Keys current = new Keys(new KeyGenerations(stored.stream().map(Sealed::generation).toList()), stored.stream()
                    .filter(sealed -> sealed.generation().trusted(now))
                    .map(sealed -> known.withId(sealed.generation().kid())
                            .map(key -> key.of(sealed.generation()))
                            .orElseGet(() -> SigningKey.open(sealed, cipher)))
                    .toList());
            keys = current;
            answered = askedSoFar;
            if (known.newestFirst().stream().anyMatch(key -> current.withId(key.kid()).isEmpty())) {
                whenKeysLeave.run();
            }
        } finally {
            loading.unlock();
        }
    }

    /**
     * As RFC 7517 says, public halves only, as they are kept now: no token that was signed before this was asked is
     * signed by a key that is missing. What is asked at once is answered by one reading; while nothing can be read, the
     * keys are those that are known.
     */
    public Map<String, Object> published() {
        try {
            read(asked.incrementAndGet());
        } catch (Unavailable e) {
            LOG.warn("The keys that are published may be old", e);
        }
        Instant now = clock.instant();
        return new JWKSet(keys.newestFirst().stream()
                .filter(key -> key.generation().trusted(now))
                .<JWK>map(SigningKey::published)
                .toList()).toJSONObject();
    }

    /** Of the key that signs. */
    public Duration age() {
        Instant now = clock.instant();
        return keys.generations().signer(now)
                .map(signer -> Duration.between(signer.createdAt(), now))
                .orElse(Duration.ZERO);
    }

    SigningKey current() {
        return signer().or(this::found).orElseThrow(
                () -> new Unavailable("signing key", new IllegalStateException("no key signs now")));
    }

    private Optional<SigningKey> signer() {
        Keys known = keys;
        return known.generations().signer(clock.instant()).flatMap(signer -> known.withId(signer.kid()));
    }

    private Optional<SigningKey> found() {
        loading.lock();
        try {
            if (signer().isEmpty()) {
                renewing.run();
                load();
            }
            return signer();
        } finally {
            loading.unlock();
        }
    }

    private void read(long ticket) {
        loading.lock();
        try {
            if (answered < ticket) {
                load();
            }
        } finally {
            loading.unlock();
        }
    }

    /** Whether what this key signed counts, as far as is known here. */
    boolean trusts(String kid) {
        Instant now = clock.instant();
        return keys.withId(kid).filter(key -> key.generation().trusted(now)).isPresent();
    }

    Optional<SigningKey> withId(String kid) {
        Instant now = clock.instant();
        if (keys.withId(kid).isEmpty() && lookedUpAt.plus(PAUSE).isBefore(now)) {
            lookedUpAt = now;
            load();
        }
        return trusts(kid) ? keys.withId(kid) : Optional.empty();
    }
}
