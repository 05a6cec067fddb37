package innkeeper.notification.messenger.domain;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/** What somebody tells the messenger's bot once to say who they are: eight consonants, which form no words (as RFC 8628, 6.1). */
public record LinkCode(String letters) {
    private static final String CONSONANTS = "BCDFGHJKLMNPQRSTVWXZ";
    private static final int LENGTH = 8;

    public static LinkCode made(SecureRandom random) {
        return new LinkCode(random.ints(LENGTH, 0, CONSONANTS.length()).mapToObj(CONSONANTS::charAt)
                .map(String::valueOf).collect(Collectors.joining()));
    }

    /** As somebody types it: in any case, with blanks and dashes. */
    public static LinkCode typed(String text) {
        return new LinkCode(text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", ""));
    }

    /** Four and four letters, as it is shown. */
    public String shown() {
        return letters.substring(0, LENGTH / 2) + "-" + letters.substring(LENGTH / 2);
    }

    @Override
    public String toString() {
        return "LinkCode[***]";
    }
}
