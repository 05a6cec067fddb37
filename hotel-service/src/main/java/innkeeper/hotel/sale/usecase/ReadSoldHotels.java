package innkeeper.hotel.sale.usecase;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.charges.domain.HotelCharges;
import innkeeper.hotel.charges.usecase.Charges;
import innkeeper.hotel.rates.domain.HotelPlans;
import innkeeper.hotel.rates.usecase.RatePlans;
import innkeeper.hotel.sale.domain.SoldHotel;
import innkeeper.kernel.HotelId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Put together from where each part is kept, for many hotels at once. */
public final class ReadSoldHotels implements SoldHotels {
    private final Hotels hotels;
    private final RoomTypes roomTypes;
    private final RatePlans ratePlans;
    private final Charges charges;

    public ReadSoldHotels(Hotels hotels, RoomTypes roomTypes, RatePlans ratePlans, Charges charges) {
        this.hotels = hotels;
        this.roomTypes = roomTypes;
        this.ratePlans = ratePlans;
        this.charges = charges;
    }

    @Override
    public Map<HotelId, SoldHotel> of(Map<HotelId, SoldHotel.Version> wanted) {
        Set<HotelId> ids = wanted.keySet();
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<HotelId, List<RoomType>> types = roomTypes.of(ids);
        Map<HotelId, HotelPlans> plans = ratePlans.of(ids);
        Map<HotelId, HotelCharges> rules = charges.of(ids);
        Map<HotelId, SoldHotel> sold = new HashMap<>();
        for (Hotel hotel : hotels.named(ids)) {
            sold.put(hotel.id(), new SoldHotel(hotel, types.getOrDefault(hotel.id(), List.of()), plans.get(hotel.id()),
                    rules.get(hotel.id())));
        }
        return sold;
    }
}
