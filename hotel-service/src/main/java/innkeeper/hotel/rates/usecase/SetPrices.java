package innkeeper.hotel.rates.usecase;

import innkeeper.hotel.availability.domain.BookingsTouched;
import innkeeper.hotel.availability.usecase.BookedStays;
import innkeeper.hotel.catalogue.domain.Arrivals;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.domain.StayRules;
import innkeeper.hotel.catalogue.usecase.OneCurrency;
import innkeeper.hotel.rates.domain.Edit;
import innkeeper.hotel.rates.domain.RateChange;
import innkeeper.hotel.rates.domain.RatePeriod;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A hotelier says on what terms some nights are sold; whatever is not named stays as it is. */
public final class SetPrices {
    private final Nights nights;
    private final BookedStays bookedStays;
    private final Clock clock;

    public SetPrices(Nights nights, BookedStays bookedStays, Clock clock) {
        this.nights = nights;
        this.bookedStays = bookedStays;
        this.clock = clock;
    }

    /** The terms in force afterwards, from the first to the last date named, and whose stays were closed over. */
    public record Changed(List<RatePeriod> periods, BookingsTouched touched) {}

    public Changed handle(Hotel hotel, RoomType roomType, List<RateChange> changes) {
        refuseBadDates(changes, hotel.arrivals(clock));
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).price() instanceof Edit.To<Money>(var price)) {
                OneCurrency.check(hotel, price, "/prices/%d/price/currency".formatted(i));
            }
        }
        nights.change(roomType.id(), changes);
        LocalDate first = changes.stream().map(each -> each.dates().checkIn()).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = changes.stream().map(each -> each.dates().checkOut()).max(LocalDate::compareTo).orElseThrow();
        return new Changed(RatePeriod.of(nights.of(roomType, new DateRange(first, last))),
                touched(roomType, changes));
    }

    private BookingsTouched touched(RoomType roomType, List<RateChange> changes) {
        List<LocalDate> closed = changes.stream().filter(RateChange::closes)
                .flatMap(change -> change.dates().nights().stream()).toList();
        return closed.isEmpty()
                ? BookingsTouched.none()
                : new BookingsTouched(bookedStays.on(roomType.id(), closed));
    }

    private static void refuseBadDates(List<RateChange> changes, Arrivals arrivals) {
        LocalDate end = StayRules.lastDeparture(arrivals);
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            RateChange change = changes.get(i);
            if (change.dates().checkIn().isBefore(arrivals.first())) {
                errors.add(new FieldError("/prices/%d/from".formatted(i),
                        "must not be before today, " + arrivals.first()));
            }
            if (change.dates().checkOut().isAfter(end)) {
                errors.add(new FieldError("/prices/%d/to".formatted(i),
                        "must not be after %s, when the last stay that can be booked by now ends".formatted(end)));
            }
            if (changes.subList(0, i).stream().anyMatch(change::overlaps)) {
                errors.add(new FieldError("/prices/%d".formatted(i), "names dates that were named before"));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }
}
