package innkeeper.hotel.sale.usecase;

import innkeeper.hotel.sale.domain.SoldHotel;
import innkeeper.kernel.HotelId;
import java.util.Map;

/** Hotels with what they sell, as it changes rarely. */
public interface SoldHotels {
    /**
     * Without those that are gone by now.
     *
     * @param hotels each with the version that it was just seen to have; what is answered is that one or a later one
     */
    Map<HotelId, SoldHotel> of(Map<HotelId, SoldHotel.Version> hotels);
}
