package innkeeper.hotel.extras.domain;

import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;

/** Of a stay in one room what extras depend on. */
public record RoomStay(RoomTypeId roomType, RatePlanId plan, Occupancy occupancy, int nights) {}
