package innkeeper.local.sms;

import com.cloudhopper.commons.charset.GSMCharset;
import java.util.stream.Collectors;

/** How the gateway encodes a text, and as how many SMS it goes: judged by a library, not by the code of its customer. */
record Segments(String encoding, int count) {
    private static final int SEPTETS = 160;
    private static final int SEPTETS_OF_SEVERAL = 153;
    private static final int UNITS = 70;
    private static final int UNITS_OF_SEVERAL = 67;
    private static final String ESCAPED = "^{}\\[~]|€\f";
    private static final String ESCAPE = "\u001B";

    static Segments of(String text) {
        if (GSMCharset.canRepresent(text)) {
            String septets = text.codePoints().mapToObj(Character::toString)
                    .map(sign -> ESCAPED.contains(sign) ? ESCAPE + sign : sign).collect(Collectors.joining());
            return new Segments("gsm7", count(septets.length(), SEPTETS, SEPTETS_OF_SEVERAL,
                    last -> septets.startsWith(ESCAPE, last)));
        }
        return new Segments("ucs2", count(text.length(), UNITS, UNITS_OF_SEVERAL,
                last -> Character.isHighSurrogate(text.charAt(last))));
    }

    private interface Pair {
        /** Whether what stands there goes with the next. */
        boolean beginsAt(int place);
    }

    private static int count(int length, int ofOne, int ofSeveral, Pair pair) {
        if (length <= ofOne) {
            return 1;
        }
        int count = 0;
        int place = 0;
        while (place < length) {
            int end = place + ofSeveral;
            place = end < length && pair.beginsAt(end - 1) ? end - 1 : end;
            count++;
        }
        return count;
    }
}
