package innkeeper.hotel.listing.domain;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.kernel.Money;
import java.util.List;
import java.util.Optional;

/** A hotel with what it shows of its rooms, as strangers hear of it. */
public record Listing(Hotel hotel, List<ListedRoom> rooms) {
    /**
     * A room type on the market.
     *
     * @param priceFrom the lowest price of a night that can be booked, before taxes and fees; empty where none can
     */
    public record ListedRoom(RoomType roomType, Optional<Money> priceFrom) {}

    public Listing {
        rooms = List.copyOf(rooms);
    }

    /** In the language in which a reader is shown it. */
    public Listing in(String language) {
        return new Listing(hotel.in(language),
                rooms.stream().map(room -> new ListedRoom(room.roomType.in(language), room.priceFrom)).toList());
    }
}
