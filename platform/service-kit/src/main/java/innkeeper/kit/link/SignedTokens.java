package innkeeper.kit.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tokens that nobody can make or change without a key: {@code <key id>.<base64url of content and signature>}. What they
 * hold can be read by anybody. The signature is cut to 128 bits (RFC 2104, 5), because links with tokens go into short
 * messages, too.
 */
public final class SignedTokens {
    private static final int SIGNATURE_BYTES = 16;
    private static final int USUAL_LENGTH = 200;
    private static final Pattern TOKEN = Pattern.compile("([A-Za-z0-9]{1,8})[.]([A-Za-z0-9_-]+)");

    private final SigningKeys keys;
    private final byte[] purpose;
    private final int longest;

    /**
     * Of tokens that are short enough for a link, at most 200 characters.
     *
     * @param purpose is signed with the content, so that a token made for one thing is none for another
     */
    public SignedTokens(SigningKeys keys, String purpose) {
        this(keys, purpose, USUAL_LENGTH);
    }

    /** @param longest in characters; what is longer is not looked at */
    public SignedTokens(SigningKeys keys, String purpose, int longest) {
        this.keys = keys;
        this.purpose = (purpose + "\0").getBytes(StandardCharsets.UTF_8);
        this.longest = longest;
    }

    /** The same content makes the same token as long as the same key signs. */
    public String write(byte[] content) {
        String keyId = keys.current();
        byte[] signed = Arrays.copyOf(content, content.length + SIGNATURE_BYTES);
        byte[] signature = signature(keyId, content).orElseThrow();
        System.arraycopy(signature, 0, signed, content.length, SIGNATURE_BYTES);
        return keyId + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /** The content, if one of our keys has signed it for this purpose; compared in constant time. */
    public Optional<byte[]> read(String token) {
        Matcher matcher = TOKEN.matcher(token);
        return token.length() > longest || !matcher.matches()
                ? Optional.empty()
                : decoded(matcher.group(2)).filter(signed -> signed.length >= SIGNATURE_BYTES)
                        .flatMap(signed -> content(matcher.group(1), signed));
    }

    private Optional<byte[]> content(String keyId, byte[] signed) {
        byte[] content = Arrays.copyOf(signed, signed.length - SIGNATURE_BYTES);
        byte[] shown = Arrays.copyOfRange(signed, content.length, signed.length);
        return signature(keyId, content).filter(ours -> MessageDigest.isEqual(ours, shown)).map(_ -> content);
    }

    private Optional<byte[]> signature(String keyId, byte[] content) {
        return keys.sign(keyId, SIGNATURE_BYTES, purpose, content);
    }

    private static Optional<byte[]> decoded(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            // of the spellings of the last character that mean the same bytes only ours counts
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text)
                    ? Optional.of(bytes)
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
