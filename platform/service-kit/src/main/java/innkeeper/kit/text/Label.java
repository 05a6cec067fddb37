package innkeeper.kit.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Foreign text made fit to be shown on one line where it cannot be refused: what cannot be read becomes a blank. */
public final class Label {
    private static final Pattern BLANKS = Pattern.compile("[\\p{Zs}\\u2800]+");

    private Label() {}

    /** @param most characters; what is longer ends in an ellipsis */
    public static String of(String foreign, int most) {
        int[] signs = Normalizer.normalize(foreign, Normalizer.Form.NFC).codePoints().toArray();
        StringBuilder shown = new StringBuilder();
        for (int at = 0; at < signs.length; at++) {
            if (Signs.readable(signs, at)) {
                shown.appendCodePoint(signs[at]);
            } else {
                shown.append(' ');
            }
        }
        String line = BLANKS.matcher(shown).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)).strip() + "…";
    }
}
