package innkeeper.hotel.usecase;

import innkeeper.hotel.domain.BookedStay;
import innkeeper.hotel.domain.Night;
import innkeeper.hotel.domain.RatePeriod;
import innkeeper.hotel.domain.RoomType;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.RoomTypeId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calendar in maps, taken rooms included. */
public final class InMemoryNights implements Nights, TakenRooms {
    private record Key(RoomTypeId roomType, LocalDate night) {}

    private final Map<Key, RatePeriod> rates = new HashMap<>();
    private final Map<Key, Integer> taken = new HashMap<>();
    private final Map<BookingId, BookedStay> stays = new HashMap<>();

    @Override
    public synchronized void replace(RoomTypeId roomType, List<RatePeriod> periods) {
        periods.forEach(period -> period.dates().nights()
                .forEach(night -> rates.put(new Key(roomType, night), period)));
    }

    @Override
    public synchronized List<Night> of(RoomType roomType, DateRange range) {
        return range.nights().stream().map(date -> night(roomType, date)).toList();
    }

    private Night night(RoomType roomType, LocalDate date) {
        Key key = new Key(roomType.id(), date);
        RatePeriod base =
                new RatePeriod(new DateRange(date, date.plusDays(1)), roomType.profile().basePrice(), 1, false);
        RatePeriod rate = rates.getOrDefault(key, base);
        return new Night(date, rate.price(), rate.minStay(), rate.closed(), taken.getOrDefault(key, 0));
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
