package innkeeper.auth.link.domain;

import innkeeper.auth.session.domain.RefreshToken;
import java.net.URI;
import java.time.Instant;

/** A link that does one thing once, as it is sent; only its hash is kept. */
public record OneTimeLink(LinkPurpose purpose, String token, URI address, Instant expiresAt) {
    /** By this it is found again. */
    public static String hash(String token) {
        return RefreshToken.Hash.of(token).value();
    }

    public String hash() {
        return hash(token);
    }

    @Override
    public String toString() {
        return "OneTimeLink[" + purpose.code() + "]";
    }
}
