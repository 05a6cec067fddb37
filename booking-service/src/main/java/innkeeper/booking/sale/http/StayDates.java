package innkeeper.booking.sale.http;

import innkeeper.kernel.DateRange;
import innkeeper.kit.problem.InvalidInput;
import java.time.LocalDate;

/** The dates of a stay, as bodies name them. */
public final class StayDates {
    private static final int MOST_NIGHTS = 90;

    private StayDates() {}

    /** @throws InvalidInput for no night, or more than anybody may book at once */
    public static DateRange of(LocalDate checkIn, LocalDate checkOut) {
        if (!checkIn.isBefore(checkOut)) {
            throw new InvalidInput("/check_out", "must be after check_in, which is %s".formatted(checkIn));
        }
        if (checkOut.isAfter(checkIn.plusDays(MOST_NIGHTS))) {
            throw new InvalidInput("/check_out", "must be at most %d nights after check_in".formatted(MOST_NIGHTS));
        }
        return new DateRange(checkIn, checkOut);
    }
}
