package innkeeper.auth.token.crypto;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import innkeeper.auth.token.usecase.VerifiedToken;
import innkeeper.kit.telemetry.Meters;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Verifies each token once and remembers what it said, by its exact text. That it is not over, not revoked and its key
 * not withdrawn is asked each time; what was refused is not remembered (docs/decisions/0012).
 */
public final class TrustedTokens {
    private final JwtReader reader;
    private final KeyRing keys;
    private final RevocationList revocations;
    private final TrustWatch watch;
    private final Clock clock;
    private final Meters meters;
    private final Cache<String, VerifiedToken> verified;

    /** @param most so many tokens are remembered; 0 remembers none */
    public TrustedTokens(String issuer, KeyRing keys, RevocationList revocations, TrustWatch watch, Clock clock,
            int most, Meters meters) {
        this.reader = new JwtReader(keys, issuer, clock);
        this.keys = keys;
        this.revocations = revocations;
        this.watch = watch;
        this.clock = clock;
        this.meters = meters;
        this.verified = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfter(Expiry.<String, VerifiedToken>creating(
                        (_, token) -> Duration.between(clock.instant(), token.expiresAt())))
                .build();
        keys.whenKeysLeave(this::forgetWithdrawn);
    }

    Optional<VerifiedToken> find(String token) {
        Optional<VerifiedToken> known = Optional.ofNullable(verified.getIfPresent(token));
        meters.count("token_checks", "by", known.isPresent() ? "cache" : "signature");
        Optional<VerifiedToken> trusted = known.or(() -> read(token)).filter(this::trusted);
        if (known.isPresent() && trusted.isEmpty()) {
            verified.invalidate(token);
        }
        return trusted;
    }

    public long remembered() {
        verified.cleanUp();
        return verified.estimatedSize();
    }

    private Optional<VerifiedToken> read(String token) {
        Optional<VerifiedToken> read = reader.read(token);
        read.ifPresent(said -> verified.put(token, said));
        return read;
    }

    private void forgetWithdrawn() {
        verified.asMap().values().removeIf(token -> !keys.trusts(token.kid()));
    }

    private boolean trusted(VerifiedToken token) {
        if (!clock.instant().isBefore(token.expiresAt()) || !keys.trusts(token.kid())) {
            return false;
        }
        watch.requireFresh();
        return !revocations.contains(token.subject().sessionId());
    }
}
