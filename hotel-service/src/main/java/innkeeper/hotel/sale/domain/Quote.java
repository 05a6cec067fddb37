package innkeeper.hotel.sale.domain;

import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rejection.domain.HotelRejection.BelowMinStay;
import innkeeper.hotel.rejection.domain.HotelRejection.ClosedDates;
import innkeeper.hotel.rejection.domain.HotelRejection.OverCapacity;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import java.time.LocalDate;
import java.util.List;

/** What a stay costs at the current rates; whether rooms are left is another question. */
public record Quote(RoomType roomType, List<Night> nights, int rooms) {
    public Quote {
        nights = List.copyOf(nights);
    }

    /** @throws Rejected when the hotel does not sell this stay at all */
    public static Quote of(RoomType roomType, List<Night> nights, Stay stay) {
        if (!roomType.sleeps(stay.guests(), stay.rooms())) {
            throw new Rejected(new OverCapacity(stay.guests(), roomType.profile().capacity() * stay.rooms()));
        }
        List<LocalDate> closed = nights.stream().filter(Night::closed).map(Night::date).toList();
        if (!closed.isEmpty()) {
            throw new Rejected(new ClosedDates(closed));
        }
        int minStay = nights.stream().mapToInt(Night::minStay).max().orElse(1);
        if (nights.size() < minStay) {
            throw new Rejected(new BelowMinStay(minStay));
        }
        return new Quote(roomType, nights, stay.rooms());
    }

    public Money total() {
        return nights.stream().map(Night::price).reduce(Money::plus).orElseThrow().times(rooms);
    }

    /** Rooms left on the night with the fewest; negative where more are taken than the hotel offers by now. */
    public int roomsLeft() {
        return roomType.profile().totalRooms() - nights.stream().mapToInt(Night::taken).max().orElse(0);
    }

    public boolean bookable() {
        return roomsLeft() >= rooms;
    }
}
