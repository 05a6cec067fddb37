package innkeeper.hotel.rates.domain;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.RatePlanId;

/** What rooms of a hotel are sold under; several plans sell the same rooms. */
public record RatePlan(RatePlanId id, HotelId hotel, String name) {
    /** The plan that every hotel is born with. */
    public static final String STANDARD = "standard";

    public static RatePlan standard(RatePlanId id, HotelId hotel) {
        return new RatePlan(id, hotel, STANDARD);
    }
}
