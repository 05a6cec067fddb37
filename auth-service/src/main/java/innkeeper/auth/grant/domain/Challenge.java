package innkeeper.auth.grant.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/** What a program keeps to itself until it exchanges its code (RFC 7636), by its SHA-256; the method is S256, no other. */
public record Challenge(String value) {
    public static final String METHOD = "S256";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    public Challenge {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a challenge is the SHA-256 of the verifier in base64url");
        }
    }

    /** Whether it is written as one, so that somebody could have made a challenge of it (RFC 7636, 4.1). */
    public static boolean isVerifier(String text) {
        return VERIFIER.matcher(text).matches();
    }

    public boolean answeredBy(String verifier) {
        return isVerifier(verifier)
                && MessageDigest.isEqual(value.getBytes(StandardCharsets.US_ASCII), hashed(verifier));
    }

    private static byte[] hashed(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encode(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
