package innkeeper.hotel.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Which dates a guest may ask for at all. */
public final class StayRules {
    public static final int MOST_NIGHTS = 90;
    public static final int MOST_DAYS_AHEAD = 500;

    /** What is wrong with one of the two dates. */
    public record Fault(String field, String detail) {}

    private StayRules() {}

    /** @param today at the hotel */
    public static Optional<Fault> fault(LocalDate checkIn, LocalDate checkOut, LocalDate today) {
        if (checkIn.isBefore(today)) {
            return Optional.of(new Fault("check_in", "must not be before today, " + today));
        }
        if (checkIn.isAfter(today.plusDays(MOST_DAYS_AHEAD))) {
            return Optional.of(new Fault("check_in", "must be at most %d days ahead".formatted(MOST_DAYS_AHEAD)));
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
}
