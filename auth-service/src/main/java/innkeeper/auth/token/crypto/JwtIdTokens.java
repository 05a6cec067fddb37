package innkeeper.auth.token.crypto;

import com.nimbusds.jwt.JWTClaimsSet;
import innkeeper.auth.token.usecase.AccessToken;
import innkeeper.auth.token.usecase.IdTokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;

/** id_tokens as JWT, signed with RS256 by the keys of the access tokens. */
public final class JwtIdTokens implements IdTokens {
    private final KeyRing keys;
    private final String issuer;
    private final Clock clock;

    public JwtIdTokens(KeyRing keys, String issuer, Clock clock) {
        this.keys = keys;
        this.issuer = issuer;
        this.clock = clock;
    }

    @Override
    public String signed(Login login, AccessToken access) {
        Instant now = clock.instant();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(login.person().toString())
                .audience(login.client())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(access.life())))
                .claim("auth_time", login.at().getEpochSecond())
                .claim("at_hash", half(access.value()));
        if (!login.nonce().isEmpty()) {
            claims.claim("nonce", login.nonce());
        }
        return keys.current().signed(claims.build());
    }

    /** The left half of the SHA-256 (OpenID Connect Core, 3.1.3.6). */
    private static String half(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, digest.length / 2));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
