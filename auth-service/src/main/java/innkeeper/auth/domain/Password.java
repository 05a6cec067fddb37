package innkeeper.auth.domain;

import java.nio.charset.StandardCharsets;

/** A password somebody chooses: long enough to resist guessing, short enough for bcrypt to read all of it. */
public record Password(String value) {
    private static final int FEWEST_CHARACTERS = 12;
    private static final int MOST_BYTES = 72;

    public Password {
        if (value.codePointCount(0, value.length()) < FEWEST_CHARACTERS) {
            throw new IllegalArgumentException("must have at least %d characters".formatted(FEWEST_CHARACTERS));
        }
        if (!readable(value)) {
            throw new IllegalArgumentException("must have at most %d bytes in UTF-8".formatted(MOST_BYTES));
        }
    }

    /** Whether bcrypt sees all of it; nobody's password is longer. */
    public static boolean readable(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    @Override
    public String toString() {
        return "***";
    }
}
