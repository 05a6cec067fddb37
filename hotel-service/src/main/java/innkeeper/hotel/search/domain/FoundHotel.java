package innkeeper.hotel.search.domain;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.sale.domain.Offer;
import innkeeper.hotel.sale.domain.Quote;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import java.util.List;
import java.util.OptionalInt;

/** A hotel that fits a search, with the price that the search was about. */
public sealed interface FoundHotel {
    Hotel hotel();

    /** From the point that the search was about, as the crow flies; empty where it was about none. */
    OptionalInt metres();

    /** Nothing is for sale in it. */
    record Unpriced(Hotel hotel, OptionalInt metres) implements FoundHotel {}

    /** Without dates: the lowest base price of a night, which is that under the plan {@code standard}. */
    record PricedFrom(Hotel hotel, OptionalInt metres, Money priceFrom) implements FoundHotel {}

    /** With dates: of the ways to book the stay that fit the search in the fewest rooms the cheapest. */
    record Bookable(Hotel hotel, OptionalInt metres, Offer offer) implements FoundHotel {
        /** Of each room. */
        public List<RoomTypeId> roomTypes() {
            return offer.quote().rooms().stream().map(room -> room.type().id()).toList();
        }

        public RatePlanId plan() {
            return offer.quote().plan().id();
        }

        /** Who sleeps in each. */
        public List<Occupancy> rooms() {
            return offer.quote().rooms().stream().map(Quote.Room::occupancy).toList();
        }

        /** For all of them. */
        public Money total() {
            return offer.quote().total();
        }
    }
}
