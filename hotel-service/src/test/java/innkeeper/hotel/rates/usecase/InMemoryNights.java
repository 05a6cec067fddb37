package innkeeper.hotel.rates.usecase;

import innkeeper.hotel.availability.domain.BookedStay;
import innkeeper.hotel.availability.domain.OccupiedRooms;
import innkeeper.hotel.availability.domain.RoomNight;
import innkeeper.hotel.availability.usecase.BookedStays;
import innkeeper.hotel.availability.usecase.TakenRooms;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.rates.domain.Edit;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.RateChange;
import innkeeper.hotel.rejection.domain.HotelRejection.GuestsExpected;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The calendar in maps, taken rooms included. */
public final class InMemoryNights implements Nights, TakenRooms, BookedStays {
    private record Terms(Edit<Money> price, Edit<Integer> minStay, Edit<Boolean> closed) {
        private static final Terms UNSAID = new Terms(new Edit.Reset<>(), new Edit.Reset<>(), new Edit.Reset<>());

        Terms with(RateChange change) {
            return new Terms(latest(price, change.price()), latest(minStay, change.minStay()),
                    latest(closed, change.closed()));
        }

        private static <T> Edit<T> latest(Edit<T> before, Edit<T> said) {
            return said instanceof Edit.Keep ? before : said;
        }
    }

    private final Map<RoomNight, Terms> rates = new HashMap<>();
    private final Map<RoomNight, Integer> taken = new HashMap<>();
    private final Map<BookingId, OccupiedRooms> bookings = new HashMap<>();

    @Override
    public synchronized void change(RoomTypeId roomType, List<RateChange> changes) {
        changes.forEach(change -> change.dates().nights().forEach(night -> rates.compute(new RoomNight(roomType, night),
                (_, before) -> (before == null ? Terms.UNSAID : before).with(change))));
    }

    @Override
    public synchronized List<Night> of(RoomType roomType, DateRange range) {
        return range.nights().stream().map(date -> night(roomType, date)).toList();
    }

    private Night night(RoomType roomType, LocalDate date) {
        RoomNight key = new RoomNight(roomType.id(), date);
        Terms terms = rates.getOrDefault(key, Terms.UNSAID);
        return new Night(date, or(terms.price(), roomType.profile().basePrice()), or(terms.minStay(), 1),
                or(terms.closed(), false), taken.getOrDefault(key, 0));
    }

    private static <T> T or(Edit<T> edit, T below) {
        return edit instanceof Edit.To<T>(var value) ? value : below;
    }

    @Override
    public synchronized List<BookedStay> on(RoomTypeId roomType, List<LocalDate> nights) {
        return stays().filter(stay -> stay.roomType().equals(roomType))
                .filter(stay -> stay.dates().nights().stream().anyMatch(nights::contains))
                .sorted(Comparator.comparing((BookedStay stay) -> stay.dates().checkIn())
                        .thenComparing(stay -> stay.booking().toString())
                        .thenComparing(stay -> stay.dates().checkOut()))
                .toList();
    }

    /** Refuses where guests of one of the room types are still to come. */
    public synchronized void requireNobodyExpected(Predicate<RoomTypeId> roomTypes, LocalDate today) {
        List<BookedStay> ahead = stays().filter(stay -> roomTypes.test(stay.roomType()))
                .filter(stay -> stay.dates().checkOut().isAfter(today)).toList();
        ahead.stream().map(stay -> stay.dates().checkOut()).max(LocalDate::compareTo).ifPresent(until -> {
            throw new Rejected(new GuestsExpected(
                    Math.toIntExact(ahead.stream().map(BookedStay::booking).distinct().count()), until));
        });
    }

    private Stream<BookedStay> stays() {
        return bookings.values().stream().flatMap(booking -> booking.rooms().entrySet().stream().map(
                each -> new BookedStay(booking.booking(), each.getKey().roomType(), each.getKey().dates(),
                        each.getValue())));
    }

    @Override
    public synchronized OccupiedRooms find(BookingId booking) {
        return bookings.getOrDefault(booking, OccupiedRooms.untold(booking));
    }

    @Override
    public synchronized void count(Map<RoomNight, Integer> changes) {
        changes.forEach((night, change) -> taken.merge(night, change, Integer::sum));
    }

    @Override
    public synchronized void remember(OccupiedRooms said) {
        bookings.put(said.booking(), said);
    }
}
