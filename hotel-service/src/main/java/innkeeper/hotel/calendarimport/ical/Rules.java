package innkeeper.hotel.calendarimport.ical;

import innkeeper.hotel.calendarimport.usecase.UnreadableCalendar;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is not read of rules of recurrence, looked at before a library follows them: what recurs within a day says nothing about
 * nights, and keeps a machine busy for hours.
 */
final class Rules {
    private static final Pattern RULE = Pattern.compile("(?:RRULE|EXRULE)[;:].*");
    private static final Pattern WITHIN_A_DAY = Pattern.compile(".*(?:FREQ=(?:SECOND|MINUTE|HOUR)LY|BY(?:SECOND|MINUTE|HOUR)=).*");
    private static final Pattern YEARLY = Pattern.compile(".*FREQ=YEARLY.*");
    private static final int MOST = 500;

    private Rules() {}

    /** @throws UnreadableCalendar naming the first rule that is not read */
    static void check(String calendar) {
        int rules = 0;
        boolean inZone = false;
        for (String line : (Iterable<String>) calendar.lines()::iterator) {
            String upper = line.strip().toUpperCase(Locale.ROOT);
            inZone = upper.equals("BEGIN:VTIMEZONE") || inZone && !upper.equals("END:VTIMEZONE");
            if (!RULE.matcher(upper).matches()) {
                continue;
            }
            rules++;
            if (WITHIN_A_DAY.matcher(upper).matches() || inZone && !YEARLY.matcher(upper).matches() || rules > MOST) {
                throw new UnreadableCalendar(rules > MOST
                        ? "It has more than %d events that recur".formatted(MOST)
                        : "It has a rule of recurrence that we do not follow: %.100s".formatted(line.strip()));
            }
        }
    }
}
