package innkeeper.hotel.calendarimport.domain;

import java.time.Instant;
import java.util.Optional;

/** What a hotel is told of a calendar that it has read, by what a reading has changed. */
public sealed interface CalendarNews {
    CalendarImport calendar();

    /** When the first of the readings that failed in a row did. */
    Instant since();

    /** It has failed for a day. */
    record Failing(CalendarImport calendar, Instant since, Cause cause) implements CalendarNews {}

    /** It is read again, after the hotel was told that it fails. */
    record Recovered(CalendarImport calendar, Instant since) implements CalendarNews {}

    /** Empty where the hotel has been told already, or there is nothing to tell. */
    static Optional<CalendarNews> of(CalendarImport before, CalendarImport after) {
        Optional<Instant> told = before.status().told();
        Optional<Instant> tell = after.status().told();
        if (told.isPresent() == tell.isPresent()) {
            return Optional.empty();
        }
        return tell.<CalendarNews>map(since -> new Failing(after, since, after.status().cause().orElseThrow()))
                .or(() -> told.map(since -> new Recovered(after, since)));
    }
}
