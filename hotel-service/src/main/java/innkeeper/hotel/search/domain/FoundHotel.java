package innkeeper.hotel.search.domain;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;

/** A hotel that fits a search, with the price that the search was about. */
public sealed interface FoundHotel {
    Hotel hotel();

    /** Nothing is for sale in it. */
    record Unpriced(Hotel hotel) implements FoundHotel {}

    /** Without dates: the lowest base price of a night, which is that under the plan {@code standard}. */
    record PricedFrom(Hotel hotel, Money priceFrom) implements FoundHotel {}

    /** With dates: the cheapest total of a stay that can be booked. */
    record Bookable(Hotel hotel, RoomTypeId roomType, RatePlanId plan, Money total) implements FoundHotel {}
}
