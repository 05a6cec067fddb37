package innkeeper.hotel.rateplan.usecase;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.domain.RatePlanProfile;
import innkeeper.hotel.rates.usecase.RatePlans;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.Rejected;
import java.util.Optional;

/** A hotelier begins to sell rooms on other terms. */
public final class AddRatePlan {
    private final RatePlans ratePlans;
    private final RoomTypes roomTypes;

    public AddRatePlan(RatePlans ratePlans, RoomTypes roomTypes) {
        this.ratePlans = ratePlans;
        this.roomTypes = roomTypes;
    }

    /** @throws Rejected {@code UnknownRoomType}, {@code WrongCurrency}, and as {@code HotelPlans.with} */
    public RatePlan handle(Hotel hotel, RatePlanId id, RatePlanProfile profile) {
        Fitting.check(hotel, profile, roomTypes);
        return ratePlans.change(hotel.id(), Optional.of(id.value()),
                plans -> plans.with(RatePlan.added(id, hotel.id(), profile))).get(id);
    }
}
