package innkeeper.hotel.search.usecase;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.sale.domain.Offer;
import innkeeper.hotel.search.domain.FoundHotel;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/** What a guest sees of a hotel that a search with dates has found. */
public record Shown(Hotel hotel, OptionalInt metres, List<RoomTypeId> roomTypes, RatePlanId plan, List<Occupancy> rooms,
        Money total) {
    /** Rooms of one type. */
    public Shown(Hotel hotel, OptionalInt metres, RoomTypeId roomType, RatePlanId plan, List<Occupancy> rooms,
            Money total) {
        this(hotel, metres, Collections.nCopies(rooms.size(), roomType), plan, rooms, total);
    }

    public static List<Shown> of(List<FoundHotel> found) {
        return found.stream().map(FoundHotel.Bookable.class::cast)
                .map(each -> new Shown(each.hotel(), each.metres(), each.roomTypes(), each.plan(), each.rooms(),
                        each.total()))
                .toList();
    }

    public static Shown of(Hotel hotel, Offer offer) {
        return of(List.of(new FoundHotel.Bookable(hotel, OptionalInt.empty(), offer))).getFirst();
    }
}
