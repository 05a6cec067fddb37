package innkeeper.hotel.catalogue.domain;

import innkeeper.kernel.DateRange;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Which dates a guest may ask for at all. */
public final class StayRules {
    public static final int MOST_NIGHTS = 90;

    /** What is wrong with one of the two dates. */
    public record Fault(String field, String detail) {}

    private StayRules() {}

    public static Optional<Fault> fault(LocalDate checkIn, LocalDate checkOut, Arrivals arrivals) {
        if (checkIn.isBefore(arrivals.first())) {
            return Optional.of(new Fault("check_in", "must not be before today, " + arrivals.first()));
        }
        if (checkIn.isAfter(arrivals.last())) {
            return Optional.of(new Fault("check_in",
                    "must be at most %d days ahead".formatted(Arrivals.MOST_DAYS_AHEAD)));
        }
        if (!checkOut.isAfter(checkIn)) {
            return Optional.of(new Fault("check_out", "must be after check_in"));
        }
        if (ChronoUnit.DAYS.between(checkIn, checkOut) > MOST_NIGHTS) {
            return Optional
                    .of(new Fault("check_out", "must be at most %d nights after check_in".formatted(MOST_NIGHTS)));
        }
        return Optional.empty();
    }

    /** The nights of all stays that can be booked by now. */
    public static DateRange nights(Arrivals arrivals) {
        return new DateRange(arrivals.first(), lastDeparture(arrivals));
    }

    /** The last day on which any stay that can be booked by now ends. */
    public static LocalDate lastDeparture(Arrivals arrivals) {
        return arrivals.last().plusDays(MOST_NIGHTS);
    }
}
