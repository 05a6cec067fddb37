package innkeeper.hotel.catalogue.http;

import innkeeper.hotel.catalogue.domain.Arrivals;
import innkeeper.hotel.catalogue.domain.StayRules;
import innkeeper.kernel.DateRange;
import innkeeper.kit.problem.InvalidInput;
import java.time.LocalDate;

/** Reads two dates of a query as a stay that a guest may ask for. */
public final class StayDates {
    private StayDates() {}

    /** @throws InvalidInput naming {@code check_in} or {@code check_out} */
    public static DateRange read(LocalDate checkIn, LocalDate checkOut, Arrivals arrivals) {
        StayRules.fault(checkIn, checkOut, arrivals).ifPresent(fault -> {
            throw new InvalidInput("query:" + fault.field(), fault.detail());
        });
        return new DateRange(checkIn, checkOut);
    }
}
