package innkeeper.hotel.catalogue.usecase;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.HotelProfile;
import innkeeper.hotel.catalogue.domain.Remover;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownHotel;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/** The hotels on the market; every change is announced in the same transaction. */
public interface Hotels {
    /** Adding the same id again changes nothing. */
    void add(Hotel hotel);

    Optional<Hotel> find(HotelId id);

    /** Those of these that there are, in any order. */
    List<Hotel> named(Set<HotelId> ids);

    /**
     * Locks, reads, checks the version, writes and announces as one.
     *
     * @throws Rejected when the hotel is unknown or has another version, or a new currency meets priced room types
     */
    Hotel change(HotelId id, IntPredicate version, UnaryOperator<HotelProfile> step);

    /** @throws Rejected when the hotel is unknown or has another version, or guests are still to come */
    void remove(HotelId id, IntPredicate version, Remover by);

    /** @throws Rejected when the hotel is unknown */
    default Hotel get(HotelId id) {
        return find(id).orElseThrow(() -> new Rejected(new UnknownHotel(id)));
    }
}
