package innkeeper.hotel.catalogue.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The days on which a stay may begin, both included: from today on, at most {@link #MOST_DAYS_AHEAD} days ahead. */
public record Arrivals(LocalDate first, LocalDate last) {
    public static final int MOST_DAYS_AHEAD = 500;

    private static final ZoneOffset EARLIEST_ZONE = ZoneOffset.ofHours(14);
    private static final ZoneOffset LATEST_ZONE = ZoneOffset.ofHours(-12);

    /** At a hotel, whose today is the date that a guest standing at the reception would say. */
    public static Arrivals at(ZoneId zone, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return new Arrivals(today, today.plusDays(MOST_DAYS_AHEAD));
    }

    /** At one hotel or another: outside of these days no hotel on earth takes a guest. */
    public static Arrivals anywhere(Instant now) {
        return new Arrivals(at(LATEST_ZONE, now).first, at(EARLIEST_ZONE, now).last);
    }

    public boolean contains(LocalDate checkIn) {
        return !checkIn.isBefore(first) && !checkIn.isAfter(last);
    }
}
