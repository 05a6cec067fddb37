package innkeeper.auth.session.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** A refresh token as it is kept: by its hash, and either unused or already exchanged. */
public sealed interface RefreshToken {
    Hash hash();

    Instant expiresAt();

    record Unused(Hash hash, Instant expiresAt) implements RefreshToken {}

    /** @param spent one of its successors has been used, so whoever was given them needs this one no more */
    record Used(Hash hash, Instant expiresAt, Instant usedAt, boolean spent) implements RefreshToken {}

    /** SHA-256 in hex; enough for 256 random bits, which nobody can guess backwards. */
    record Hash(String value) {
        public static Hash of(String token) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
                return new Hash(HexFormat.of().formatHex(digest));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
