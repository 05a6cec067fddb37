package innkeeper.hotel.charges.domain;

import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.kernel.Money;
import innkeeper.kernel.RoomTypeId;
import java.time.LocalDate;
import java.util.List;

/**
 * Of a stay in one room what charges depend on.
 *
 * @param prices of each night with these guests, in their order
 */
public record ChargedStay(RoomTypeId roomType, LocalDate checkIn, List<Money> prices, Occupancy occupancy) {
    public ChargedStay {
        prices = List.copyOf(prices);
    }

    /** Adults, and children who are not younger than this. */
    long peopleFrom(int age) {
        return occupancy.adults() + occupancy.childrenAges().stream().filter(each -> each >= age).count();
    }
}
