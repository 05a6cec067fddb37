package innkeeper.hotel.usecase;

import innkeeper.hotel.domain.Rejection.Stale;
import innkeeper.hotel.domain.Rejection.WrongCurrency;
import innkeeper.hotel.domain.RoomType;
import innkeeper.hotel.domain.RoomTypeProfile;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Room types in a map. */
public final class InMemoryRoomTypes implements RoomTypes {
    private final Map<RoomTypeId, RoomType> roomTypes = new LinkedHashMap<>();
    private final Set<HotelId> everSold = new HashSet<>();
    private final Hotels hotels;

    public InMemoryRoomTypes(InMemoryHotels hotels) {
        this.hotels = hotels;
        hotels.currencyIsFixedWhere(everSold::contains);
    }

    @Override
    public synchronized void add(RoomType roomType) {
        requireCurrency(roomType);
        everSold.add(roomType.hotel());
        roomTypes.putIfAbsent(roomType.id(), roomType);
    }

    @Override
    public synchronized Optional<RoomType> find(HotelId hotel, RoomTypeId id) {
        return Optional.ofNullable(roomTypes.get(id)).filter(found -> found.hotel().equals(hotel));
    }

    @Override
    public synchronized List<RoomType> after(HotelId hotel, UUID id, int limit) {
        return roomTypes.values().stream()
                .filter(each -> each.hotel().equals(hotel) && each.id().toString().compareTo(id.toString()) > 0)
                .sorted(Comparator.comparing(each -> each.id().toString()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized RoomType change(
            HotelId hotel, RoomTypeId id, int version, UnaryOperator<RoomTypeProfile> step) {
        RoomType before = current(hotel, id, version);
        RoomType after = before.edited(step.apply(before.profile()));
        requireCurrency(after);
        roomTypes.put(id, after);
        return after;
    }

    @Override
    public synchronized void remove(HotelId hotel, RoomTypeId id, int version) {
        roomTypes.remove(current(hotel, id, version).id());
    }

    private RoomType current(HotelId hotel, RoomTypeId id, int version) {
        RoomType roomType = get(hotel, id);
        if (roomType.version() != version) {
            throw new Rejected(new Stale(roomType.version()));
        }
        return roomType;
    }

    private void requireCurrency(RoomType roomType) {
        var currency = hotels.get(roomType.hotel()).profile().currency();
        if (!roomType.profile().basePrice().currency().equals(currency)) {
            throw new Rejected(new WrongCurrency("/base_price/currency", currency));
        }
    }
}
