package innkeeper.auth.password.domain;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** A password somebody chooses, in one spelling whatever keyboard it was typed on (NIST SP 800-63B, 3.1.1.2). */
public record Password(String value) {
    /** Below this not even a setting may go. */
    public static final int FEWEST_CHARACTERS = 8;
    /** What bcrypt reads. */
    public static final int MOST_BYTES = 72;

    private static final Pattern BLANKS = Pattern.compile("\\p{Zs}");
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFD]");

    /** Why a text cannot be somebody's password. */
    public enum Fault {
        TOO_SHORT, TOO_LONG, UNREADABLE, GUESSABLE
    }

    public Password {
        value = normal(value);
        if (characters(value) < FEWEST_CHARACTERS) {
            throw new Unfit(Fault.TOO_SHORT, "must have at least %d characters".formatted(FEWEST_CHARACTERS));
        }
        if (!whole(value)) {
            throw new Unfit(Fault.UNREADABLE, "must not hold control characters or half a character");
        }
        if (!readable(value)) {
            throw new Unfit(Fault.TOO_LONG, "must have at most %d bytes in UTF-8".formatted(MOST_BYTES));
        }
    }

    /** RFC 8265, 4.2: blanks of every script are one, the rest is in NFC. */
    public static String normal(String text) {
        return Normalizer.normalize(BLANKS.matcher(text).replaceAll(" "), Normalizer.Form.NFC);
    }

    /** Whether bcrypt sees all of it, and nothing in its place: what it does not see so is nobody's password. */
    public static boolean readable(String text) {
        return whole(text) && text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    private static boolean whole(String text) {
        return !UNREADABLE.matcher(text).find();
    }

    public int characters() {
        return characters(value);
    }

    public static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    @Override
    public String toString() {
        return "***";
    }

    /** A text that cannot be a password; the message says why without showing it. */
    @SuppressWarnings("serial")
    public static final class Unfit extends IllegalArgumentException {
        private final transient Fault fault;

        public Unfit(Fault fault, String message) {
            super(message);
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }
}
