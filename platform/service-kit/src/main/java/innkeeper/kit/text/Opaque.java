package innkeeper.kit.text;

import java.text.Normalizer;

/** A password in one spelling, whatever keyboard it was typed on: RFC 8265, 4.2. */
final class Opaque {
    private static final int REPLACEMENT = 0xFFFD;

    private Opaque() {}

    /** @throws IllegalArgumentException where two secrets could become one */
    static String read(String given) {
        if (!Readable.wellFormed(given) || given.codePoints().anyMatch(c -> c == REPLACEMENT)) {
            throw new IllegalArgumentException("must not hold half a character or one that was lost on the way");
        }
        if (given.codePoints().anyMatch(c -> Character.getType(c) == Character.CONTROL)) {
            throw new IllegalArgumentException("must not hold control characters");
        }
        return Normalizer.normalize(given.replaceAll("\\p{Zs}", " "), Normalizer.Form.NFC);
    }
}
