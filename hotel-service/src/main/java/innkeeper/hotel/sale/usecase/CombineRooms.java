package innkeeper.hotel.sale.usecase;

import innkeeper.hotel.charges.domain.HotelCharges;
import innkeeper.hotel.occupancy.domain.Combination;
import innkeeper.hotel.occupancy.domain.Combinations;
import innkeeper.hotel.occupancy.domain.Group;
import innkeeper.hotel.occupancy.domain.Kind;
import innkeeper.hotel.sale.domain.OnSale;
import java.util.List;

/** Puts a group into rooms of several types of one hotel, for offers and for search alike. */
final class CombineRooms {
    /** So much is tried under all plans of a hotel together: some ten milliseconds. */
    private static final long STEPS = 500_000;

    private CombineRooms() {}

    /**
     * @param sold  what one plan sells for the stay
     * @param plans that the hotel has
     * @return the cheapest first
     */
    static List<Combination<OnSale>> of(List<OnSale> sold, HotelCharges charges, Group group, int plans) {
        return Combinations.of(group, sold.stream().map(each -> new Kind<>(each, each.roomType().profile().capacity(), each.left(),
                guests -> each.room(guests, charges).total().minor())).toList(), STEPS / plans);
    }
}
