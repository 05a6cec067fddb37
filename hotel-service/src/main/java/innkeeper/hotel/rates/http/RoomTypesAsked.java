package innkeeper.hotel.rates.http;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.http.Call;
import java.util.List;
import java.util.function.Predicate;

/** The room types that a query asks for: the one that it names, or all. */
final class RoomTypesAsked {
    private RoomTypesAsked() {}

    /**
     * @param all which of all are meant where it names none
     * @throws Rejected when the hotel has no such type
     */
    static List<RoomType> read(Call call, Hotel hotel, RoomTypes roomTypes, Predicate<RoomType> all) {
        return call.uuid("room_type_id").map(id -> List.of(roomTypes.get(hotel.id(), new RoomTypeId(id))))
                .orElseGet(() -> roomTypes.of(hotel.id()).stream().filter(all).toList());
    }
}
