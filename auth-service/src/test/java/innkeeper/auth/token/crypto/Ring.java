package innkeeper.auth.token.crypto;

import innkeeper.auth.key.crypto.KeyCipher;
import innkeeper.auth.key.crypto.RsaKeyMaker;
import innkeeper.auth.key.domain.KeyRules;
import innkeeper.auth.key.usecase.InMemorySigningKeys;
import innkeeper.auth.key.usecase.RenewSigningKey;
import innkeeper.auth.key.usecase.RotateSigningKey;
import innkeeper.auth.key.usecase.WithdrawSigningKey;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.token.usecase.InMemoryRevocations;
import innkeeper.kit.telemetry.Telemetry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** One instance's keys, revocations and tokens on stores in memory, with a clock that the test moves. */
final class Ring extends Clock {
    static final KeyCipher CIPHER = KeyCipher.of(Base64.getEncoder().encodeToString(new byte[32]));
    static final String ISSUER = "http://localhost:8081";

    final InMemorySigningKeys store;
    final InMemoryRevocations revoked = new InMemoryRevocations();
    final KeyRing keys;
    final TrustWatch watch;
    final TrustedTokens trusted;
    private final RenewSigningKey renew;
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    Ring(InMemorySigningKeys store) {
        this.store = store;
        var rules = new KeyRules(Duration.ofDays(30), Duration.ofSeconds(10));
        this.renew = new RenewSigningKey(store, new RsaKeyMaker(CIPHER), rules, this, UUID::randomUUID);
        this.keys = new KeyRing(store, CIPHER, renew::handle, this);
        var revocations = new RevocationList(revoked, this);
        this.watch = new TrustWatch(() -> UUID.randomUUID().toString(), keys, List.of(revocations::load),
                Duration.ofSeconds(5),
                () -> now.toEpochMilli() * 1_000_000);
        this.trusted = new TrustedTokens(ISSUER, keys, revocations, watch, this, 100, Telemetry.none().meters());
        renew.handle();
        watch.load();
    }

    static Ring fresh() {
        return new Ring(new InMemorySigningKeys());
    }

    JwtAccessTokens tokens() {
        return new JwtAccessTokens(keys, trusted, ISSUER, Duration.ofMinutes(15), this, UUID::randomUUID,
                Telemetry.none().meters());
    }

    /** A successor is made, and everybody knows it. */
    String rotate() {
        var kid = new RotateSigningKey(renew).handle().kid();
        watch.load();
        return kid;
    }

    void withdraw(String kid) {
        new WithdrawSigningKey(store, renew, this).handle(kid);
        watch.load();
    }

    void renewWhenDue() {
        renew.handle();
    }

    void revoke(String session) {
        revoked.add(new SessionId(UUID.fromString(session)), now.plusSeconds(3_660));
        watch.load();
    }

    /** Time goes by, and the watch goes on reading. */
    void pass(Duration time) {
        now = now.plus(time);
        watch.load();
    }

    /** Time goes by in which nothing can be read. */
    void passUnread(Duration time) {
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
