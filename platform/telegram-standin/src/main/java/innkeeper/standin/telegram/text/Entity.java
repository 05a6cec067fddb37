package innkeeper.standin.telegram.text;

/**
 * A stretch of a text with a look of its own; places are counted in UTF-16 code units.
 *
 * @param value the address of a link, the language of a block of code; otherwise empty
 */
public record Entity(Look look, int offset, int length, String value) {
    public int end() {
        return offset + length;
    }
}
