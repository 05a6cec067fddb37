package innkeeper.auth.crypto;

import innkeeper.auth.usecase.access.InMemorySigningKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;

/** A key ring on keys in memory, with a clock that the test moves. */
final class Ring extends Clock {
    static final KeyCipher CIPHER = KeyCipher.of(Base64.getEncoder().encodeToString(new byte[32]));

    final InMemorySigningKeys store;
    final KeyRing keys;
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    Ring(InMemorySigningKeys store) {
        this.store = store;
        this.keys = new KeyRing(store, CIPHER, this, UUID::randomUUID);
        keys.load();
    }

    static Ring fresh() {
        return new Ring(new InMemorySigningKeys());
    }

    JwtAccessTokens tokens(String issuer) {
        return new JwtAccessTokens(keys, issuer, Duration.ofMinutes(15), this, UUID::randomUUID);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
