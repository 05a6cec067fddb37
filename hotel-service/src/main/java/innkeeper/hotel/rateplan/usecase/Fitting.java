package innkeeper.hotel.rateplan.usecase;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.usecase.OneCurrency;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.occupancy.domain.Difference;
import innkeeper.hotel.rates.domain.Derivation;
import innkeeper.hotel.rates.domain.RatePlanProfile;
import innkeeper.hotel.rejection.domain.HotelRejection.PriceOf;

/** Whether what a plan speaks of is the hotel's own. */
final class Fitting {
    private Fitting() {}

    static void check(Hotel hotel, RatePlanProfile profile, RoomTypes roomTypes) {
        profile.roomTypes().forEach(id -> roomTypes.get(hotel.id(), id));
        profile.derivation().map(Derivation::difference).ifPresent(difference -> {
            if (difference instanceof Difference.Sum(var amount)) {
                OneCurrency.check(hotel, amount, new PriceOf.Difference());
            }
        });
    }
}
