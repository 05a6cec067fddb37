package innkeeper.notification.delivery.domain;

/** What a provider said, as the record keeps it: one line that can be shown. */
public final class ProviderWords {
    private static final int LONGEST = 500;

    private ProviderWords() {}

    /** Without what breaks lines or cannot be seen, and so could make a record read otherwise than it is; 500 characters at most. */
    public static String of(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\u2028\\u2029]+", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
