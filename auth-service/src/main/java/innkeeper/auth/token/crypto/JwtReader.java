package innkeeper.auth.token.crypto;

import java.util.List;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import innkeeper.auth.key.crypto.SigningKey;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.token.usecase.VerifiedToken;
import innkeeper.kernel.Uuids;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Verifies JWTs (RFC 7519), RS256 only. Keys are found by {@code kid} among our own and nowhere else: what a header says
 * of {@code jku}, {@code jwk} or {@code x5u} is not read.
 */
final class JwtReader {
    private static final int LONGEST = 8_192;

    /** Where numbers of seconds are no times any more. */
    private static final Date END_OF_TIME = Date.from(Instant.parse("9999-12-31T00:00:00Z"));

    private final KeyRing keys;
    private final String issuer;
    private final Clock clock;

    JwtReader(KeyRing keys, String issuer, Clock clock) {
        this.keys = keys;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** What the token says; empty for anything but an unexpired token of ours, to the byte. */
    Optional<VerifiedToken> read(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!JWSAlgorithm.RS256.equals(jwt.getHeader().getAlgorithm()) || !canonical(jwt) || !signedByUs(jwt)) {
                return Optional.empty();
            }
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            return valid(claims) ? verified(claims, jwt.getHeader().getKeyID()) : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    /** The signature covers the other parts as they are written; itself it could be written in several ways. */
    private static boolean canonical(SignedJWT jwt) {
        return Base64URL.encode(jwt.getSignature().decode()).equals(jwt.getSignature());
    }

    private boolean signedByUs(SignedJWT jwt) throws JOSEException {
        String kid = jwt.getHeader().getKeyID();
        Optional<SigningKey> key = kid == null ? Optional.<SigningKey>empty() : keys.withId(kid);
        return key.isPresent() && jwt.verify(key.get().verifier());
    }

    private boolean valid(JWTClaimsSet claims) {
        Date now = Date.from(clock.instant());
        return issuer.equals(claims.getIssuer())
                && claims.getAudience().size() == 1
                && claims.getSubject() != null
                && claims.getJWTID() != null
                && claims.getIssueTime() != null
                && claims.getExpirationTime() != null && now.before(claims.getExpirationTime())
                && claims.getExpirationTime().before(END_OF_TIME)
                && (claims.getNotBeforeTime() == null || !now.before(claims.getNotBeforeTime()));
    }

    private static Optional<VerifiedToken> verified(JWTClaimsSet claims, String kid) throws ParseException {
        List<String> roles = claims.getStringListClaim("roles");
        if (roles == null || roles.size() != 1) {
            return Optional.empty();
        }
        String email = text(claims, "email");
        boolean emailVerified = Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
        boolean secondFactorMissing = Boolean.TRUE.equals(claims.getBooleanClaim(JwtAccessTokens.SECOND_FACTOR_MISSING));
        String locale = text(claims, "locale");
        String name = text(claims, "name");
        String session = text(claims, "sid");
        return Role.named(roles.getFirst())
                .filter(role -> role.ofPerson()
                        ? Stream.of(claims.getSubject(), session).allMatch(JwtReader::isId)
                        : session.isEmpty())
                .map(role -> new Subject(claims.getSubject(), role, email, locale, name, session, emailVerified,
                        secondFactorMissing))
                .map(subject -> new VerifiedToken(subject, claims.getAudience().getFirst(), claims.getJWTID(), kid,
                        claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()));
    }

    /** A signature says that we wrote it, not that we meant it: nothing behind this reader asks again. */
    private static boolean isId(String text) {
        try {
            Uuids.of(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String text(JWTClaimsSet claims, String name) throws ParseException {
        String value = claims.getStringClaim(name);
        return value == null ? "" : value;
    }
}
