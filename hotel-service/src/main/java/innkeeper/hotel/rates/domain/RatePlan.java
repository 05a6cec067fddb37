package innkeeper.hotel.rates.domain;

import innkeeper.hotel.payment.domain.PaymentTerms;
import innkeeper.hotel.cancellation.domain.CancellationPolicy;
import innkeeper.hotel.occupancy.domain.OccupancyPrices;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import java.util.Optional;
import java.util.Set;

/**
 * What rooms of a hotel are sold under; several plans sell the same rooms. Each edit makes the next version.
 *
 * @param occupancyPrices of no effect where it is derived: then those of the plan count that it follows
 */
public record RatePlan(
        RatePlanId id, HotelId hotel, RatePlanProfile profile, OccupancyPrices occupancyPrices, int version) {
    /** The name of the plan that every hotel is born with. */
    public static final String STANDARD = "standard";

    /** A room alone, paid now or at the desk, at the room type's base price. */
    public static RatePlan standard(RatePlanId id, HotelId hotel) {
        return added(id, hotel, new RatePlanProfile(STANDARD, Board.ROOM_ONLY, Set.of(), CancellationPolicy.USUAL,
                PaymentTerms.USUAL, Optional.empty(), StayLimits.NONE));
    }

    public static RatePlan added(RatePlanId id, HotelId hotel, RatePlanProfile profile) {
        return new RatePlan(id, hotel, profile, OccupancyPrices.NONE, 1);
    }

    public RatePlan edited(RatePlanProfile next) {
        return new RatePlan(id, hotel, next, occupancyPrices, version + 1);
    }

    public RatePlan priced(OccupancyPrices next) {
        return new RatePlan(id, hotel, profile, next, version + 1);
    }

    /** The same plan with other board and other ways to pay, as it was shown before it was edited. */
    public RatePlan soldAs(Board board, PaymentTerms payment) {
        return new RatePlan(id, hotel, new RatePlanProfile(profile.name(), board, profile.roomTypes(),
                profile.cancellationPolicy(), payment, profile.derivation(), profile.limits()), occupancyPrices, version);
    }

    public String name() {
        return profile.name();
    }

    public boolean isStandard() {
        return profile.name().equals(STANDARD);
    }

    public boolean sells(RoomTypeId roomType) {
        return profile.roomTypes().isEmpty() || profile.roomTypes().contains(roomType);
    }

    /** What a night costs under it that costs this under the plan whose prices it has. */
    public Money price(Money there) {
        return profile.derivation().map(derivation -> derivation.price(there)).orElse(there);
    }

    /** The plan whose prices it has, itself unless it is derived. */
    public RatePlanId pricedBy() {
        return profile.derivation().map(Derivation::from).orElse(id);
    }
}
