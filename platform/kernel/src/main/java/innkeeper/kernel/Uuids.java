package innkeeper.kernel;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * UUIDs as RFC 9562, 4 has them written, in lower case: an id has one form, so that texts of it can be compared. {@link
 * UUID#fromString} alone would read {@code 1-1-1-1-1}, and capitals.
 */
public final class Uuids {
    private static final Pattern CANONICAL = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Uuids() {}

    public static boolean isUuid(String text) {
        return CANONICAL.matcher(text).matches();
    }

    /** @throws IllegalArgumentException when the text is not a UUID in its one form */
    public static UUID of(String text) {
        if (!isUuid(text)) {
            throw new IllegalArgumentException("not a UUID: '%s'".formatted(text));
        }
        return UUID.fromString(text);
    }
}
