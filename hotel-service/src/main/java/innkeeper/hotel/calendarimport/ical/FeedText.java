package innkeeper.hotel.calendarimport.ical;

import innkeeper.hotel.calendarimport.usecase.UnreadableCalendar;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The text of a calendar, with its lines put together again: they are folded between bytes (RFC 5545, 3.1), so that a fold may
 * lie inside a character.
 */
final class FeedText {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String BEGIN = "BEGIN:VCALENDAR";
    private static final String END = "END:VCALENDAR";

    private FeedText() {}

    /** @throws UnreadableCalendar where it is no calendar, or does not go on to its end */
    static String of(byte[] bytes) {
        String text = new String(unfolded(bytes), StandardCharsets.UTF_8);
        String calendar = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).strip();
        String upper = calendar.toUpperCase(Locale.ROOT);
        if (!upper.startsWith(BEGIN)) {
            throw new UnreadableCalendar("What the address answers is no calendar: it should begin with BEGIN:VCALENDAR");
        }
        if (!upper.endsWith(END)) {
            throw new UnreadableCalendar("The calendar breaks off before its end, END:VCALENDAR");
        }
        return calendar;
    }

    private static byte[] unfolded(byte[] bytes) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int fold = foldAt(bytes, i);
            if (fold == 0) {
                whole.write(bytes[i]);
            }
            i += Math.max(0, fold - 1);
        }
        return whole.toByteArray();
    }

    /** How many bytes a fold takes that begins here; 0 where none does. */
    private static int foldAt(byte[] bytes, int at) {
        int line = bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n' ? 2 : bytes[at] == '\n' || bytes[at] == '\r' ? 1 : 0;
        int blank = at + line;
        return line > 0 && blank < bytes.length && (bytes[blank] == ' ' || bytes[blank] == '\t') ? line + 1 : 0;
    }
}
