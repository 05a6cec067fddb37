package innkeeper.system.matrix.stage;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import innkeeper.system.matrix.stillness.SystemDatabase;
import innkeeper.system.support.RunningSystem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Tokens as auth-service would have signed them at another time: with its own key, out of its own database. */
public final class Resigned {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private Resigned() {}

    /** The same token, but issued and over so much earlier. */
    public static String earlier(String token, Duration by) {
        try {
            SignedJWT original = SignedJWT.parse(token);
            JWTClaimsSet claims = original.getJWTClaimsSet();
            SignedJWT moved = new SignedJWT(original.getHeader(), new JWTClaimsSet.Builder(claims)
                    .issueTime(minus(claims.getIssueTime(), by))
                    .expirationTime(minus(claims.getExpirationTime(), by))
                    .build());
            moved.sign(new RSASSASigner(key(original.getHeader().getKeyID())));
            return moved.serialize();
        } catch (ParseException | JOSEException | GeneralSecurityException e) {
            throw new IllegalStateException("the token cannot be signed again", e);
        }
    }

    private static Date minus(Date time, Duration by) {
        return Date.from(time.toInstant().minus(by));
    }

    /** Sealed with AES-256-GCM, the nonce first, bound to the key's id. */
    private static PrivateKey key(String kid) throws GeneralSecurityException {
        byte[] sealed;
        try (SystemDatabase database = SystemDatabase.of("auth-service")) {
            sealed = Base64.getDecoder().decode(
                    database.text("select sealed_private from signing_keys where kid = ?", kid));
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE,
                new SecretKeySpec(Base64.getDecoder().decode(RunningSystem.setting("AUTH_KEY_ENCRYPTION_KEY")), "AES"),
                new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
        cipher.updateAAD(kid.getBytes(StandardCharsets.UTF_8));
        return KeyFactory.getInstance("RSA").generatePrivate(
                new PKCS8EncodedKeySpec(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES)));
    }
}
