package innkeeper.notification.email.smtp;

/** Foreign text made fit for one line. */
final class OneLine {
    private OneLine() {}

    /** Line breaks would end a header and begin another; a header has its limits too (RFC 5322, 2.1.1). */
    static String of(String text, int most) {
        String line = text.replaceAll("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]+", " ").strip();
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }
}
