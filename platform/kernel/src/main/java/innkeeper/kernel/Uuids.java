package innkeeper.kernel;

import java.util.UUID;
import java.util.regex.Pattern;

/** UUIDs as RFC 9562 writes them, in either case: {@link UUID#fromString} alone would read {@code 1-1-1-1-1}. */
public final class Uuids {
    private static final Pattern CANONICAL = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

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
