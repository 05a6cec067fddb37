package innkeeper.hotel.rateplan.usecase;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.domain.RatePlanProfile;
import innkeeper.hotel.rates.usecase.RatePlans;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.Rejected;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/** A hotelier edits the terms of a plan; bookings that were made keep what they were promised. */
public final class ChangeRatePlan {
    private final RatePlans ratePlans;
    private final RoomTypes roomTypes;

    public ChangeRatePlan(RatePlans ratePlans, RoomTypes roomTypes) {
        this.ratePlans = ratePlans;
        this.roomTypes = roomTypes;
    }

    /** @throws Rejected {@code UnknownRoomType}, {@code WrongCurrency}, and as {@code HotelPlans.edited} */
    public RatePlan handle(Hotel hotel, RatePlanId id, IntPredicate version, UnaryOperator<RatePlanProfile> step) {
        return ratePlans.change(hotel.id(), Optional.empty(), plans -> plans.edited(id, version, profile -> {
            RatePlanProfile edited = step.apply(profile);
            Fitting.check(hotel, edited, roomTypes);
            return edited;
        })).get(id);
    }
}
