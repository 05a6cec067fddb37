package innkeeper.hotel.extras.usecase;

import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.extras.domain.ExtraProfile;
import innkeeper.hotel.rates.domain.HotelPlans;
import innkeeper.hotel.rates.usecase.RatePlans;
import innkeeper.kernel.HotelId;

/** Whether what an extra can be had with is the hotel's own. */
record Fitting(RoomTypes roomTypes, RatePlans ratePlans) {
    void check(HotelId hotel, ExtraProfile profile) {
        profile.roomTypes().forEach(id -> roomTypes.get(hotel, id));
        if (!profile.ratePlans().isEmpty()) {
            HotelPlans plans = ratePlans.of(hotel);
            profile.ratePlans().forEach(plans::get);
        }
    }
}
