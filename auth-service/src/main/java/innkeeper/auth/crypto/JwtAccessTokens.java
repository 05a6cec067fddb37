package innkeeper.auth.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import innkeeper.auth.domain.Role;
import innkeeper.auth.domain.Subject;
import innkeeper.auth.usecase.access.AccessToken;
import innkeeper.auth.usecase.access.AccessTokens;
import innkeeper.auth.usecase.access.Authorize;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Access tokens as JWT (RFC 7519), RS256 only. Keys are found by {@code kid} among our own and nowhere else: what a
 * header says of {@code jku}, {@code jwk} or {@code x5u} is not read.
 */
public final class JwtAccessTokens implements AccessTokens {
    private static final int LONGEST = 8_192;

    private final KeyRing keys;
    private final String issuer;
    private final Duration life;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public JwtAccessTokens(KeyRing keys, String issuer, Duration life, Clock clock, Supplier<UUID> ids) {
        this.keys = keys;
        this.issuer = issuer;
        this.life = life;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public AccessToken forPerson(Subject person) {
        return signed(claims(person, Authorize.AUDIENCE)
                .claim("sid", person.sessionId())
                .claim("email", person.email())
                .claim("locale", person.locale())
                .claim("name", person.fullName())
                .build());
    }

    @Override
    public AccessToken forService(Subject service, String audience) {
        return signed(claims(service, audience).build());
    }

    @Override
    public Optional<Subject> verify(String token, String audience) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var jwt = SignedJWT.parse(token);
            if (!JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm()) || !signedByUs(jwt)) {
                return Optional.empty();
            }
            var claims = jwt.getJWTClaimsSet();
            return valid(claims, audience) ? subject(claims) : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private JWTClaimsSet.Builder claims(Subject subject, String audience) {
        var now = clock.instant();
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
        var key = keys.current();
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).keyID(key.kid()).build(), claims);
        try {
            jwt.sign(key.signer());
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign with key " + key.kid(), e);
        }
        return new AccessToken(jwt.serialize(), life);
    }

    private boolean signedByUs(SignedJWT jwt) throws JOSEException {
        var kid = jwt.getHeader().getKeyID();
        var key = kid == null ? Optional.<SigningKey>empty() : keys.withId(kid);
        return key.isPresent() && jwt.verify(key.get().verifier());
    }

    private boolean valid(JWTClaimsSet claims, String audience) {
        var now = Date.from(clock.instant());
        return issuer.equals(claims.getIssuer())
                && claims.getAudience().equals(List.of(audience))
                && claims.getSubject() != null
                && claims.getExpirationTime() != null && now.before(claims.getExpirationTime())
                && (claims.getNotBeforeTime() == null || !now.before(claims.getNotBeforeTime()));
    }

    private static Optional<Subject> subject(JWTClaimsSet claims) throws ParseException {
        var roles = claims.getStringListClaim("roles");
        if (roles == null || roles.size() != 1) {
            return Optional.empty();
        }
        var email = text(claims, "email");
        var locale = text(claims, "locale");
        var name = text(claims, "name");
        var session = text(claims, "sid");
        return Role.named(roles.getFirst())
                .filter(role -> role.ofPerson() != session.isEmpty())
                .map(role -> new Subject(claims.getSubject(), role, email, locale, name, session));
    }

    private static String text(JWTClaimsSet claims, String name) throws ParseException {
        var value = claims.getStringClaim(name);
        return value == null ? "" : value;
    }
}
