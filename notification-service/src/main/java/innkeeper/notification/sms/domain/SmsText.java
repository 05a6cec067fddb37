package innkeeper.notification.sms.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a telephone shows, and as how many segments it travels, each of which is charged: 160 places in one or 153 in each of
 * several where the GSM alphabet holds all of it, otherwise 70 or 67 UTF-16 code units (3GPP TS 23.038 and 23.040, 9.2.3.24).
 */
public record SmsText(String text, Encoding encoding, int segments) {
    private static final String CUT = "...";
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** Signs of print that the GSM alphabet lacks: one of them would make every segment less than half as long. */
    private static final Map<String, String> PLAIN = Map.ofEntries(Map.entry("“", "\""), Map.entry("”", "\""),
            Map.entry("„", "\""), Map.entry("«", "\""), Map.entry("»", "\""), Map.entry("‘", "'"), Map.entry("’", "'"),
            Map.entry("–", "-"), Map.entry("—", "-"), Map.entry("…", "..."), Map.entry("\u00A0", " "),
            Map.entry("\u202F", " "), Map.entry("×", "x"));

    /** How the text travels; {@code single} and {@code part} count septets or code units. */
    public enum Encoding {
        GSM7(160, 153), UCS2(70, 67);

        private final int single;
        private final int part;

        Encoding(int single, int part) {
            this.single = single;
            this.part = part;
        }
    }

    /** The text whole, on one line. */
    public static SmsText of(String text) {
        String line = BLANKS.matcher(text).replaceAll(" ").strip();
        String plain = plain(line);
        return Gsm7.holds(plain) ? counted(plain, Encoding.GSM7) : counted(line, Encoding.UCS2);
    }

    /**
     * The text in at most so many segments: of a longer one words are left out from the end, except for a link that is its last
     * word.
     *
     * @throws IllegalArgumentException when that link alone does not fit
     */
    public static SmsText within(int most, String text) {
        SmsText whole = of(text);
        if (whole.segments <= most) {
            return whole;
        }
        List<String> words = new ArrayList<>(List.of(whole.text.split(" ")));
        String link = LINK.matcher(words.getLast()).matches() ? " " + words.removeLast() : "";
        while (words.size() > 1) {
            words.removeLast();
            SmsText shorter = of(String.join(" ", words) + CUT + link);
            if (shorter.segments <= most) {
                return shorter;
            }
        }
        return ofOneWord(most, words.isEmpty() ? "" : words.getFirst(), link);
    }

    private static SmsText ofOneWord(int most, String word, String link) {
        for (int signs = word.codePointCount(0, word.length()); signs >= 0; signs--) {
            String begun = word.substring(0, word.offsetByCodePoints(0, signs));
            SmsText shorter = of((begun.isEmpty() ? "" : begun + CUT) + link);
            if (shorter.segments <= most) {
                return shorter;
            }
        }
        throw new IllegalArgumentException("the link alone takes more than %d segments".formatted(most));
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().mapToObj(Character::toString).forEach(sign -> plain.append(PLAIN.getOrDefault(sign, sign)));
        return plain.toString();
    }

    private static SmsText counted(String text, Encoding encoding) {
        return new SmsText(text, encoding, segments(text, encoding));
    }

    private static int segments(String text, Encoding encoding) {
        if (text.codePoints().map(sign -> places(sign, encoding)).sum() <= encoding.single) {
            return 1;
        }
        int segments = 1;
        int used = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            int places = places(text.codePointAt(at), encoding);
            if (used + places > encoding.part) {
                segments++;
                used = 0;
            }
            used += places;
        }
        return segments;
    }

    /** What takes two places is never torn apart by the end of a segment. */
    private static int places(int sign, Encoding encoding) {
        return switch (encoding) {
            case GSM7 -> Gsm7.isExtension(sign) ? 2 : 1;
            case UCS2 -> Character.charCount(sign);
        };
    }
}
