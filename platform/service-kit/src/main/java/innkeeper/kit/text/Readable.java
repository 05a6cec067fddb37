package innkeeper.kit.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What people can read: in Unicode NFC, of letters, marks, digits, signs and blanks that show, in the order in which
 * they are written. Empty stays empty; a contract says by {@code minLength} where something must be said.
 */
enum Readable {
    LINE("[ \\u2800]"), LINES("[\\s\\u2800]");

    private static final Pattern LINE_ENDS = Pattern.compile("\r\n?");
    private static final Pattern BLANKS = Pattern.compile("\\p{Zs}");

    private final Pattern around;

    Readable(String blank) {
        this.around = Pattern.compile("^" + blank + "+|" + blank + "+$");
    }

    /** @throws IllegalArgumentException saying what cannot be read */
    String read(String given) {
        if (!wellFormed(given)) {
            throw new IllegalArgumentException("must not hold half a character (a lone surrogate)");
        }
        String ended = this == LINES ? LINE_ENDS.matcher(given).replaceAll("\n") : given;
        String blanked = BLANKS.matcher(Normalizer.normalize(ended, Normalizer.Form.NFC)).replaceAll(" ");
        String text = around.matcher(blanked).replaceAll("");
        int[] signs = text.codePoints().toArray();
        for (int at = 0; at < signs.length; at++) {
            if (!(this == LINES && (signs[at] == '\n' || signs[at] == '\t')) && !Signs.readable(signs, at)) {
                throw new IllegalArgumentException(
                        "must not hold the character U+%04X, which cannot be read there".formatted(signs[at]));
            }
        }
        Signs.requireFewMarks(signs);
        return text;
    }

    /** Whether every surrogate has its other half. */
    static boolean wellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
