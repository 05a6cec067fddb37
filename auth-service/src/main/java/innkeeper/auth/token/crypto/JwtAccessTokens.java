package innkeeper.auth.token.crypto;

import com.nimbusds.jwt.JWTClaimsSet;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.token.usecase.AccessToken;
import innkeeper.auth.token.usecase.AccessTokens;
import innkeeper.auth.token.usecase.VerifiedToken;
import innkeeper.kit.telemetry.Meters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Access tokens as JWT (RFC 7519), signed with RS256. */
public final class JwtAccessTokens implements AccessTokens {
    /** Of somebody who may do nothing but set up a second factor; absent for everybody else. */
    static final String SECOND_FACTOR_MISSING = "second_factor_missing";

    private final KeyRing keys;
    private final TrustedTokens trusted;
    private final String issuer;
    private final Duration life;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Meters meters;

    public JwtAccessTokens(KeyRing keys, TrustedTokens trusted, String issuer, Duration life, Clock clock,
            Supplier<UUID> ids, Meters meters) {
        this.keys = keys;
        this.trusted = trusted;
        this.issuer = issuer;
        this.life = life;
        this.clock = clock;
        this.ids = ids;
        this.meters = meters;
    }

    @Override
    public AccessToken forPerson(Subject person) {
        meters.count("tokens_issued", "to", "person");
        JWTClaimsSet.Builder claims = claims(person, AUDIENCE);
        if (person.secondFactorMissing()) {
            claims.claim(SECOND_FACTOR_MISSING, true);
        }
        return signed(claims
                .claim("sid", person.sessionId())
                .claim("email", person.email())
                .claim("email_verified", person.emailVerified())
                .claim("locale", person.locale())
                .claim("name", person.fullName())
                .build());
    }

    @Override
    public AccessToken forService(Subject service, String audience) {
        meters.count("tokens_issued", "to", "service");
        return signed(claims(service, audience).build());
    }

    @Override
    public Optional<VerifiedToken> verified(String token) {
        return trusted.find(token);
    }

    private JWTClaimsSet.Builder claims(Subject subject, String audience) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject.id())
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(life)))
                .jwtID(ids.get().toString())
                .claim("roles", List.of(subject.role().code()));
    }

    private AccessToken signed(JWTClaimsSet claims) {
        return new AccessToken(keys.current().signed(claims), life);
    }
}
