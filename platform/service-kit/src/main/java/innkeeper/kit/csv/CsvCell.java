package innkeeper.kit.csv;

import java.util.regex.Pattern;

/**
 * A text in a cell, written so that no spreadsheet takes it for a formula (OWASP, CSV Injection): an apostrophe comes before what
 * begins as one, and before apostrophes before that, so that each text is read back as it was.
 */
public final class CsvCell {
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

    private CsvCell() {}

    public static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    public static String text(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    /** That a spreadsheet would compute it. */
    public static boolean isFormula(String cell) {
        return cell.startsWith("=");
    }
}
