package innkeeper.notification.email.smtp;

import java.util.regex.Pattern;

/** Foreign text made fit for one line. */
final class OneLine {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]+");

    private OneLine() {}

    /** Line breaks would end a header and begin another; a header has its limits too (RFC 5322, 2.1.1). */
    static String of(String text, int most) {
        String line = BREAKS.matcher(text).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }
}
