package innkeeper.hotel.usecase;

import innkeeper.hotel.domain.Hotel;
import innkeeper.hotel.domain.RatePeriod;
import innkeeper.hotel.domain.RoomType;
import innkeeper.hotel.domain.StayRules;
import innkeeper.kernel.DateRange;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A hotelier says what some dates cost; all other dates stay as they are. */
public final class SetPrices {
    private final Nights nights;
    private final Clock clock;

    public SetPrices(Nights nights, Clock clock) {
        this.nights = nights;
        this.clock = clock;
    }

    /** The prices in force afterwards, from the first to the last date named. */
    public List<RatePeriod> handle(Hotel hotel, RoomType roomType, List<RatePeriod> periods) {
        refuseBadDates(periods, hotel.arrivals(clock));
        for (int i = 0; i < periods.size(); i++) {
            OneCurrency.check(hotel, periods.get(i).price(), "/prices/%d/price/currency".formatted(i));
        }
        nights.replace(roomType.id(), periods);
        LocalDate first = periods.stream().map(each -> each.dates().checkIn()).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = periods.stream().map(each -> each.dates().checkOut()).max(LocalDate::compareTo).orElseThrow();
        return RatePeriod.of(nights.of(roomType, new DateRange(first, last)));
    }

    private static void refuseBadDates(List<RatePeriod> periods, Arrivals arrivals) {
        LocalDate end = StayRules.lastDeparture(arrivals);
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            RatePeriod period = periods.get(i);
            if (period.dates().checkIn().isBefore(arrivals.first())) {
                errors.add(new FieldError("/prices/%d/from".formatted(i),
                        "must not be before today, " + arrivals.first()));
            }
            if (period.dates().checkOut().isAfter(end)) {
                errors.add(new FieldError("/prices/%d/to".formatted(i),
                        "must not be after %s, when the last stay that can be booked by now ends".formatted(end)));
            }
            if (periods.subList(0, i).stream().anyMatch(period::overlaps)) {
                errors.add(new FieldError("/prices/%d".formatted(i), "names dates that were named before"));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
