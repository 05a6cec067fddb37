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
import innkeeper.hotel.rejection.domain.HotelRejection.DatesFault;
import innkeeper.hotel.rejection.domain.HotelRejection.PriceOf;
import innkeeper.hotel.rejection.domain.HotelRejection.UnfitPriceDates;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
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
                OneCurrency.check(hotel, price, new PriceOf.Change(i));
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
        List<DatesFault> faults = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            RateChange change = changes.get(i);
            if (change.dates().checkIn().isBefore(arrivals.first())) {
                faults.add(new DatesFault.BeforeToday(i, arrivals.first()));
            }
            if (change.dates().checkOut().isAfter(end)) {
                faults.add(new DatesFault.AfterLastDeparture(i, end));
            }
            if (changes.subList(0, i).stream().anyMatch(change::overlaps)) {
                faults.add(new DatesFault.NamedBefore(i));
            }
        }
        if (!faults.isEmpty()) {
            throw new Rejected(new UnfitPriceDates(faults));
        }
    }
}
