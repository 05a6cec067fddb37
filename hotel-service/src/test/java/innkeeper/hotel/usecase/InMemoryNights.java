package innkeeper.hotel.usecase;

import innkeeper.hotel.domain.BookedStay;
import innkeeper.hotel.domain.Rejection.GuestsExpected;
import innkeeper.hotel.domain.RoomType;
import innkeeper.hotel.domain.calendar.Edit;
import innkeeper.hotel.domain.calendar.Night;
import innkeeper.hotel.domain.calendar.RateChange;
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
import java.util.Optional;
import java.util.function.Predicate;

/** The calendar in maps, taken rooms included. */
public final class InMemoryNights implements Nights, TakenRooms, BookedStays {
    private record Key(RoomTypeId roomType, LocalDate night) {}

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

    private final Map<Key, Terms> rates = new HashMap<>();
    private final Map<Key, Integer> taken = new HashMap<>();
    private final Map<BookingId, BookedStay> stays = new HashMap<>();

    @Override
    public synchronized void change(RoomTypeId roomType, List<RateChange> changes) {
        changes.forEach(change -> change.dates().nights().forEach(night -> rates.compute(new Key(roomType, night),
                (_, before) -> (before == null ? Terms.UNSAID : before).with(change))));
    }

    @Override
    public synchronized List<Night> of(RoomType roomType, DateRange range) {
        return range.nights().stream().map(date -> night(roomType, date)).toList();
    }

    private Night night(RoomType roomType, LocalDate date) {
        Key key = new Key(roomType.id(), date);
        Terms terms = rates.getOrDefault(key, Terms.UNSAID);
        return new Night(date, or(terms.price(), roomType.profile().basePrice()), or(terms.minStay(), 1),
                or(terms.closed(), false), taken.getOrDefault(key, 0));
    }

    private static <T> T or(Edit<T> edit, T below) {
        return edit instanceof Edit.To<T>(var value) ? value : below;
    }

    @Override
    public List<BookedStay> on(RoomTypeId roomType, List<LocalDate> nights) {
        return stays.values().stream().filter(BookedStay::held).filter(stay -> stay.roomType().equals(roomType))
                .filter(stay -> stay.dates().nights().stream().anyMatch(nights::contains))
                .sorted(Comparator.comparing(stay -> stay.dates().checkIn())).toList();
    }

    /** Refuses where guests of one of the room types are still to come. */
    void requireNobodyExpected(Predicate<RoomTypeId> roomTypes, LocalDate today) {
        List<LocalDate> departures = stays.values().stream().filter(BookedStay::held)
                .filter(stay -> roomTypes.test(stay.roomType())).map(stay -> stay.dates().checkOut())
                .filter(today::isBefore).sorted().toList();
        if (!departures.isEmpty()) {
            throw new Rejected(new GuestsExpected(departures.size(), departures.getLast()));
        }
    }

    @Override
    public Optional<BookedStay> find(BookingId booking) {
        return Optional.ofNullable(stays.get(booking));
    }

    @Override
    public void remember(BookedStay stay) {
        stays.put(stay.booking(), stay);
    }

    @Override
    public void take(BookedStay stay) {
        add(stay, stay.rooms());
    }

    @Override
    public void giveBack(BookedStay stay) {
        add(stay, -stay.rooms());
    }

    private void add(BookedStay stay, int rooms) {
        stay.dates().nights().forEach(night -> taken.merge(new Key(stay.roomType(), night), rooms, Integer::sum));
    }
}
