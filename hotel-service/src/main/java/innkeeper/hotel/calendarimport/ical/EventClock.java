package innkeeper.hotel.calendarimport.ical;

import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.property.ICalProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import com.ibm.icu.util.TimeZone;
import innkeeper.hotel.calendarimport.usecase.UnreadableCalendar;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;

/** What the hotel's clock shows at the times that a calendar tells. Days, and times of no zone, are those of the hotel. */
final class EventClock {
    private static final int LAST_SECOND = 59;

    private final TimezoneInfo zones;
    private final ZoneId hotel;

    EventClock(TimezoneInfo zones, ZoneId hotel) {
        this.zones = zones;
        this.hotel = hotel;
    }

    /** @throws UnreadableCalendar where there is no such day or hour, or nobody knows the zone */
    LocalDateTime local(ICalProperty property, ICalDate date) {
        LocalDateTime told = told(date);
        return isHotels(property, date) ? told : LocalDateTime.ofInstant(instant(property, date, told), hotel);
    }

    /** The same of a time that the library has found for a property by its rule. */
    LocalDateTime local(ICalProperty property, ICalDate date, Date found) {
        return LocalDateTime.ofInstant(found.toInstant(), isHotels(property, date) ? ZoneId.systemDefault() : hotel);
    }

    /** The zone in which the library has read it: what has none, in that of this machine. */
    java.util.TimeZone read(ICalProperty property, ICalDate date) {
        if (isHotels(property, date)) {
            return java.util.TimeZone.getDefault();
        }
        if (isUtc(date)) {
            return java.util.TimeZone.getTimeZone(ZoneOffset.UTC);
        }
        return Optional.ofNullable(zones.getTimezone(property)).map(TimezoneAssignment::getTimeZone)
                .orElseThrow(() -> unknownZone(property));
    }

    private static LocalDateTime told(ICalDate date) {
        DateTimeComponents raw = date.getRawComponents();
        try {
            // a leap second is read as the one before
            return LocalDateTime.of(raw.getYear(), raw.getMonth(), raw.getDate(), raw.getHour(), raw.getMinute(),
                    Math.min(raw.getSecond(), LAST_SECOND));
        } catch (DateTimeException _) {
            throw new UnreadableCalendar("It has an event at a time that there is not: %s".formatted(raw));
        }
    }

    private boolean isHotels(ICalProperty property, ICalDate date) {
        return !date.hasTime()
                || !isUtc(date) && zones.getTimezone(property) == null && property.getParameters().getTimezoneId() == null;
    }

    private Instant instant(ICalProperty property, ICalDate date, LocalDateTime told) {
        if (isUtc(date)) {
            return told.toInstant(ZoneOffset.UTC);
        }
        return zones.getTimezone(property) != null
                ? date.toInstant()
                : told.atZone(namedByWindows(property).orElseThrow(() -> unknownZone(property))).toInstant();
    }

    private static boolean isUtc(ICalDate date) {
        return date.getRawComponents().isUtc();
    }

    /** As programs of Microsoft call zones, such as {@code Russian Standard Time}; the list of them is that of CLDR. */
    private static Optional<ZoneId> namedByWindows(ICalProperty property) {
        return Optional.ofNullable(TimeZone.getIDForWindowsID(property.getParameters().getTimezoneId(), null)).map(ZoneId::of);
    }

    private static UnreadableCalendar unknownZone(ICalProperty property) {
        return new UnreadableCalendar("It tells times of a zone that it does not describe and nobody knows: %s"
                .formatted(property.getParameters().getTimezoneId()));
    }
}
