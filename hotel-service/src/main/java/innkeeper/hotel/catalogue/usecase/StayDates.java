package innkeeper.hotel.catalogue.usecase;

import innkeeper.hotel.catalogue.domain.Arrivals;
import innkeeper.hotel.catalogue.domain.StayRules;
import innkeeper.kernel.DateRange;
import innkeeper.kit.problem.InvalidInput;
import java.time.LocalDate;

/** Reads two dates as a stay that a guest may ask for. */
public final class StayDates {
    private StayDates() {}

    /** @param place where the dates came from: {@code /} for a body or message, {@code query:} for a query */
    public static DateRange read(String place, LocalDate checkIn, LocalDate checkOut, Arrivals arrivals) {
        StayRules.fault(checkIn, checkOut, arrivals).ifPresent(fault -> {
            throw new InvalidInput(place + fault.field(), fault.detail());
        });
        return new DateRange(checkIn, checkOut);
    }
}
