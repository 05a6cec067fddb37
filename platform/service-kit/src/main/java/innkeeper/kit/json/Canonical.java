package innkeeper.kit.json;

import innkeeper.kernel.Uuids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The one form in which our contracts write dates, times and ids, wherever they are read: parameters, bodies, cursors,
 * messages. Years go from 1 to 9999: beyond them PostgreSQL, Java and ISO 8601 part ways. Times are read to the
 * microsecond, which is what PostgreSQL keeps of them.
 */
public final class Canonical {
    private static final String FULL_DATE = "\\d{4}-\\d{2}-\\d{2}";
    private static final Pattern DATE = Pattern.compile(FULL_DATE);
    private static final Pattern DATE_TIME = Pattern.compile(
            FULL_DATE + "[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");

    private Canonical() {}

    /** @throws IllegalArgumentException or {@link java.time.DateTimeException} when the text is no such date */
    public static LocalDate date(String text) {
        require(DATE.matcher(text).matches(), text);
        LocalDate date = LocalDate.parse(text);
        require(date.getYear() > 0, text);
        return date;
    }

    /**
     * RFC 3339, 5.6.
     *
     * @throws IllegalArgumentException or {@link java.time.DateTimeException} when the text is no such time
     */
    public static OffsetDateTime time(String text) {
        require(DATE_TIME.matcher(text).matches(), text);
        OffsetDateTime time = OffsetDateTime.parse(text);
        require(time.getYear() > 0, text);
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    public static Instant instant(String text) {
        return time(text).toInstant();
    }

    public static UUID uuid(String text) {
        return Uuids.of(text);
    }

    private static void require(boolean fits, String text) {
        if (!fits) {
            throw new IllegalArgumentException("not in its one form: '%s'".formatted(text));
        }
    }
}
