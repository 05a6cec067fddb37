package innkeeper.kit.link;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/**
 * Links to one thing each, good for whoever has them: the token binds the thing's id and the version of its link. A link
 * is withdrawn by keeping a higher version with the thing; what else changes about it changes no link.
 */
public final class SignedLinks {
    private static final int BYTES = 2 * Long.BYTES + Integer.BYTES;

    private final SignedTokens tokens;

    /** What a link leads to. */
    public record Target(UUID id, int version) {}

    /** @param purpose keeps links to different kinds of things apart */
    public SignedLinks(SigningKeys keys, String purpose) {
        this.tokens = new SignedTokens(keys, purpose);
    }

    /** About 50 characters that need no escaping in an address: letters, digits, {@code -}, {@code _} and {@code .}. */
    public String token(Target target) {
        return tokens.write(ByteBuffer.allocate(BYTES)
                .putLong(target.id().getMostSignificantBits())
                .putLong(target.id().getLeastSignificantBits())
                .putInt(target.version())
                .array());
    }

    /** Empty for what we did not make; whether the version still holds, the thing itself must say. */
    public Optional<Target> read(String token) {
        return tokens.read(token).filter(content -> content.length == BYTES).map(ByteBuffer::wrap)
                .map(content -> new Target(new UUID(content.getLong(), content.getLong()), content.getInt()));
    }
}
