package innkeeper.hotel.sale.domain;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.charges.domain.HotelCharges;
import innkeeper.hotel.rates.domain.HotelPlans;
import java.util.List;

/** A hotel and all that its rooms are sold as, but for what is said of single nights. */
public record SoldHotel(Hotel hotel, List<RoomType> roomTypes, HotelPlans plans, HotelCharges charges) {
    public SoldHotel {
        roomTypes = List.copyOf(roomTypes);
    }

    /**
     * Grows with every change, so that what was read at the same version is the same.
     *
     * @param hotel of what its hotelier says of it
     * @param sold  of its room types, plans and charges
     */
    public record Version(int hotel, int sold) {}
}
