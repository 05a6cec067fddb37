package innkeeper.notification.bounce.seal;

import innkeeper.kit.link.SignedTokens;
import innkeeper.kit.link.SigningKeys;
import innkeeper.notification.bounce.domain.ReturnTag;
import innkeeper.notification.bounce.usecase.ReturnTags;
import innkeeper.notification.message.domain.NotificationId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tags that are signed, and hold 64 bits of the hash of the address that the mail went to: so a report about one mailbox says
 * nothing about another, and only who has seen the mail can have made it.
 */
public final class SignedReturnTags implements ReturnTags {
    private static final int HASH_BYTES = 8;
    private static final int BYTES = 2 * Long.BYTES + Integer.BYTES + HASH_BYTES;
    /** The last two parts before the domain, if there is one. */
    private static final Pattern MARK =
            Pattern.compile("\\s*<?(?:[^@<>\\s]*\\.)?([A-Za-z0-9]{1,8}\\.[A-Za-z0-9_-]{40,90})(?:@[^@<>\\s]+)?>?\\s*");
    private static final int LONGEST = 400;

    private final SignedTokens tokens;

    public SignedReturnTags(SigningKeys keys) {
        this.tokens = new SignedTokens(keys, "returned-mail");
    }

    @Override
    public String of(ReturnTag tag, String recipient) {
        UUID message = tag.message().value();
        return tokens.write(ByteBuffer.allocate(BYTES)
                .putLong(message.getMostSignificantBits())
                .putLong(message.getLeastSignificantBits())
                .putInt(tag.copy())
                .put(hash(recipient))
                .array());
    }

    @Override
    public Optional<ReturnTag> read(String mark, String recipient) {
        Matcher matcher = MARK.matcher(mark);
        return mark.length() > LONGEST || !matcher.matches()
                ? Optional.empty()
                : tokens.read(matcher.group(1)).filter(content -> content.length == BYTES).flatMap(
                        content -> tag(ByteBuffer.wrap(content), recipient));
    }

    private static Optional<ReturnTag> tag(ByteBuffer content, String recipient) {
        ReturnTag tag = new ReturnTag(
                new NotificationId(new UUID(content.getLong(), content.getLong())), content.getInt());
        byte[] hash = new byte[HASH_BYTES];
        content.get(hash);
        return Arrays.equals(hash, hash(recipient)) ? Optional.of(tag) : Optional.empty();
    }

    private static byte[] hash(String recipient) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(recipient.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(hash, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
