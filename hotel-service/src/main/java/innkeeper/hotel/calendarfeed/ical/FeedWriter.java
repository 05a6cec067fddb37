package innkeeper.hotel.calendarfeed.ical;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import biweekly.util.UtcOffset;
import innkeeper.hotel.calendarfeed.usecase.FeedFormat;
import innkeeper.hotel.calendarfeed.usecase.ShowCalendarFeed.Shown;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.RoomTypeId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;

/**
 * Calendar feeds as iCalendar (RFC 5545): one event of whole days for each span of nights, which ends on the day of departure,
 * as {@code DTEND} is not part of an event (3.6.1). Names of nobody are in it.
 */
public final class FeedWriter implements FeedFormat {
    /** What the identities of our events end with, so that a feed that we read does not bring us our own. */
    public static final String OWN_EVENTS = "@calendar-feed.innkeeper";

    private static final Duration READ_AGAIN_AFTER = Duration.builder().hours(1).build();

    private final Clock clock;

    public FeedWriter(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String write(Shown shown) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Innkeeper//Availability//EN");
        calendar.setName("%s: %s".formatted(shown.hotel().profile().name(), shown.roomType().profile().name()));
        calendar.setRefreshInterval(READ_AGAIN_AFTER).setParameter("VALUE", "DURATION"); // RFC 7986, 5.7: it must say so
        shown.unavailable().forEach(span -> calendar.addEvent(event(shown.roomType().id(), span)));
        if (shown.unavailable().isEmpty()) {
            calendar.addComponent(utc());
        }
        return Biweekly.write(calendar).go();
    }

    private VEvent event(RoomTypeId roomType, DateRange span) {
        VEvent event = new VEvent();
        event.setUid("%s-%s%s".formatted(roomType, span.checkIn(), OWN_EVENTS));
        event.setDateTimeStamp(Date.from(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        event.setDateStart(day(span.checkIn()));
        event.setDateEnd(day(span.checkOut()));
        event.setSummary("Not available");
        event.setTransparency(Transparency.opaque());
        return event;
    }

    /** A calendar has at least one component (3.4), and none but a time zone says nothing. */
    private static VTimezone utc() {
        StandardTime always = new StandardTime();
        always.setDateStart(new DateTimeComponents(1970, 1, 1, 0, 0, 0, false));
        always.setTimezoneOffsetFrom(new UtcOffset(0));
        always.setTimezoneOffsetTo(new UtcOffset(0));
        VTimezone utc = new VTimezone("Etc/UTC");
        utc.addStandardTime(always);
        return utc;
    }

    /** A date of no time zone. */
    private static ICalDate day(LocalDate date) {
        return new ICalDate(new DateTimeComponents(date.getYear(), date.getMonthValue(), date.getDayOfMonth()), false);
    }
}
