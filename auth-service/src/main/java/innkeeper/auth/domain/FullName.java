package innkeeper.auth.domain;

import java.util.regex.Pattern;

/** How a person is addressed: one line with something to read on it. */
public record FullName(String value) {
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");
    private static final int LONGEST = 200;

    public FullName {
        value = value.strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("must not be blank");
        }
        if (value.length() > LONGEST || UNREADABLE.matcher(value).find()) {
            throw new IllegalArgumentException(
                    "must be one line of at most %d characters that can be read".formatted(LONGEST));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
