package innkeeper.hotel.rateplan.usecase;

import static innkeeper.hotel.rejection.domain.HotelRejection.require;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.occupancy.domain.OccupancyPrices;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.usecase.RatePlans;
import innkeeper.hotel.rejection.domain.HotelRejection.NotInPlan;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import java.util.Optional;
import java.util.function.IntPredicate;

/** A hotelier says what nights cost by who sleeps in the room; bookings that were made keep their price. */
public final class SetOccupancyPrices {
    private final RatePlans ratePlans;
    private final RoomTypes roomTypes;

    public SetOccupancyPrices(RatePlans ratePlans, RoomTypes roomTypes) {
        this.ratePlans = ratePlans;
        this.roomTypes = roomTypes;
    }

    /** @throws Rejected {@code UnknownRoomType}, {@code NotInPlan}, and as {@code HotelPlans.priced} */
    public RatePlan handle(Hotel hotel, RatePlan plan, IntPredicate version, OccupancyPrices prices) {
        prices.roomTypes().keySet().forEach(id -> requireSold(hotel, plan, id));
        return ratePlans.change(hotel.id(), Optional.empty(), plans -> plans.priced(plan.id(), version, prices))
                .get(plan.id());
    }

    private void requireSold(Hotel hotel, RatePlan plan, RoomTypeId id) {
        RoomType roomType = roomTypes.get(hotel.id(), id);
        require(plan.sells(id), new NotInPlan(plan.name(), roomType.profile().name()));
    }
}
