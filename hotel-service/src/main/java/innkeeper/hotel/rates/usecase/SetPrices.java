package innkeeper.hotel.rates.usecase;

import innkeeper.hotel.availability.domain.BookedStay;
import innkeeper.hotel.availability.domain.BookingsTouched;
import innkeeper.hotel.availability.usecase.BookedStays;
import innkeeper.hotel.catalogue.domain.Arrivals;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.domain.StayRules;
import innkeeper.hotel.catalogue.usecase.OneCurrency;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.rates.domain.Edit;
import innkeeper.hotel.rates.domain.RateChange;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.domain.RoomCalendar;
import innkeeper.hotel.rejection.domain.HotelRejection.DatesFault;
import innkeeper.hotel.rejection.domain.HotelRejection.DerivedPrices;
import innkeeper.hotel.rejection.domain.HotelRejection.NotInPlan;
import innkeeper.hotel.rejection.domain.HotelRejection.PriceOf;
import innkeeper.hotel.rejection.domain.HotelRejection.UnfitPriceDates;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A hotelier says on what terms some nights are sold under a plan; whatever is not named stays as it is. */
public final class SetPrices {
    private final RoomTypes roomTypes;
    private final Nights nights;
    private final BookedStays bookedStays;
    private final Clock clock;

    public SetPrices(RoomTypes roomTypes, Nights nights, BookedStays bookedStays, Clock clock) {
        this.roomTypes = roomTypes;
        this.nights = nights;
        this.bookedStays = bookedStays;
        this.clock = clock;
    }

    /** The terms in force afterwards, from the first to the last date named, and whose stays were closed over. */
    public record Changed(List<RoomCalendar> calendars, BookingsTouched touched) {}

    /**
     * @throws Rejected {@code UnknownRoomType}, {@code NotInPlan}, {@code DerivedPrices}, {@code UnfitPriceDates},
     *                  {@code WrongCurrency}
     */
    public Changed handle(Hotel hotel, RatePlan plan, List<RateChange> changes) {
        List<RoomType> named = changes.stream().map(RateChange::roomType).distinct()
                .map(id -> sold(plan, roomTypes.get(hotel.id(), id))).toList();
        refuseBadDates(changes, hotel.arrivals(clock));
        refuseBadPrices(hotel, plan, changes);
        nights.change(plan.id(), changes);
        LocalDate first = changes.stream().map(each -> each.dates().span().checkIn()).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = changes.stream().map(each -> each.dates().span().checkOut()).max(LocalDate::compareTo).orElseThrow();
        DateRange range = new DateRange(first, last);
        return new Changed(nights.calendars(plan, named, range), touched(changes));
    }

    private static RoomType sold(RatePlan plan, RoomType roomType) {
        if (!plan.sells(roomType.id())) {
            throw new Rejected(new NotInPlan(plan.name(), roomType.profile().name()));
        }
        return roomType;
    }

    private static void refuseBadPrices(Hotel hotel, RatePlan plan, List<RateChange> changes) {
        if (plan.profile().derivation().isPresent() && changes.stream().anyMatch(RateChange::prices)) {
            throw new Rejected(new DerivedPrices(plan.name()));
        }
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).price() instanceof Edit.To<Money>(var price)) {
                OneCurrency.check(hotel, price, new PriceOf.Change(i));
            }
        }
    }

    private BookingsTouched touched(List<RateChange> changes) {
        return new BookingsTouched(changes.stream().filter(RateChange::closes).map(RateChange::roomType).distinct()
                .flatMap(roomType -> touched(roomType, changes))
                .sorted(Comparator.comparing(stay -> stay.dates().checkIn())).toList());
    }

    private Stream<BookedStay> touched(RoomTypeId roomType, List<RateChange> changes) {
        return bookedStays.on(roomType, changes.stream()
                .filter(change -> change.closes() && change.roomType().equals(roomType))
                .flatMap(change -> change.dates().nights().stream()).toList()).stream();
    }

    private static void refuseBadDates(List<RateChange> changes, Arrivals arrivals) {
        LocalDate end = StayRules.lastDeparture(arrivals);
        List<DatesFault> faults = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            RateChange change = changes.get(i);
            if (change.dates().span().checkIn().isBefore(arrivals.first())) {
                faults.add(new DatesFault.BeforeToday(i, arrivals.first()));
            }
            if (change.dates().span().checkOut().isAfter(end)) {
                faults.add(new DatesFault.AfterLastDeparture(i, end));
            }
            int place = i;
            IntStream.range(0, place).filter(before -> change.overlaps(changes.get(before))).findFirst()
                    .ifPresent(before -> faults.add(new DatesFault.NamedBefore(place, before)));
        }
        if (!faults.isEmpty()) {
            throw new Rejected(new UnfitPriceDates(faults));
        }
    }
}
