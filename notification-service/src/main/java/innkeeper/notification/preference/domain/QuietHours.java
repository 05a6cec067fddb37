package innkeeper.notification.preference.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The hours in which somebody wants to hear of what is urgent alone; {@code to} is the first moment after them. */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
    /** The moment itself, or the end of the quiet hours that it lies in. */
    public Instant notBefore(Instant moment) {
        ZonedDateTime there = moment.atZone(zone);
        LocalTime time = there.toLocalTime();
        boolean overNight = from.isAfter(to);
        boolean late = !time.isBefore(from);
        boolean early = time.isBefore(to);
        boolean quiet = overNight ? late || early : late && early;
        if (!quiet) {
            return moment;
        }
        ZonedDateTime end = there.with(to);
        return (overNight && late ? end.plusDays(1).with(to) : end).toInstant();
    }
}
