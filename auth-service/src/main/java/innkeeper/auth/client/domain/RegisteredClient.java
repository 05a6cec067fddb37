package innkeeper.auth.client.domain;

import innkeeper.auth.session.domain.RefreshToken;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A program that may log people in (RFC 6749, 2). What is confidential has a secret of 256 random bits, of which the
 * SHA-256 is kept; a public one has none.
 *
 * @param secretHash in hex; empty for a public client
 * @param device     whether it may ask by a code that people type elsewhere (RFC 8628)
 */
public record RegisteredClient(
        String id, String name, String secretHash, List<RedirectUri> redirectUris, boolean device, Instant registeredAt) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{2,63}");

    public RegisteredClient {
        redirectUris = List.copyOf(redirectUris);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a client's id is 3 to 64 letters, digits, dots, hyphens: " + id);
        }
        if (redirectUris.isEmpty() && !device) {
            throw new IllegalArgumentException("a client needs a redirect address, or is a device");
        }
    }

    /** Whether people can come back to it from our pages with a code (RFC 6749, 4.1). */
    public boolean redirects() {
        return !redirectUris.isEmpty();
    }

    public boolean confidential() {
        return !secretHash.isEmpty();
    }

    /** A public client shows none. */
    public boolean provenBy(String secret) {
        return confidential()
                ? MessageDigest.isEqual(secretHash.getBytes(StandardCharsets.US_ASCII),
                        RefreshToken.Hash.of(secret).value().getBytes(StandardCharsets.US_ASCII))
                : secret.isEmpty();
    }

    public boolean redirectsTo(String asked) {
        return redirectUris.stream().anyMatch(registered -> registered.allows(asked));
    }
}
