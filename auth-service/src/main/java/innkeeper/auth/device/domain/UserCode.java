package innkeeper.auth.device.domain;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a person types to say which device they mean (RFC 8628, 6.1): eight consonants, so that it spells nothing and
 * nothing is mistaken for something else; 25 thousand million of them.
 */
public record UserCode(String letters) {
    private static final String ALPHABET = "BCDFGHJKLMNPQRSTVWXZ";
    private static final int LENGTH = 8;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}]");

    public UserCode {
        if (!SHAPE.matcher(letters).matches()) {
            throw new IllegalArgumentException("a user code is eight consonants");
        }
    }

    public static UserCode made(SecureRandom random) {
        return new UserCode(random.ints(LENGTH, 0, ALPHABET.length()).mapToObj(at -> ALPHABET.substring(at, at + 1))
                .collect(Collectors.joining()));
    }

    /** As people write it: in any case, with blanks or hyphens or without; empty for anything but a whole code. */
    public static Optional<UserCode> read(String typed) {
        String letters = BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return Optional.of(letters).filter(text -> SHAPE.matcher(text).matches()).map(UserCode::new);
    }

    /** In two halves, as devices show it. */
    public String shown() {
        return letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
    }
}
