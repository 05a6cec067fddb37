package innkeeper.auth.token.crypto;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.function.Supplier;

/** Opaque tokens: 256 random bits in URL-safe base64. */
public final class RandomSecrets implements Supplier<String> {
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String get() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
