package innkeeper.hotel.catalogue.usecase;

import innkeeper.hotel.Situations;
import innkeeper.hotel.availability.domain.BookingsTouched;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.domain.RoomTypeProfile;
import innkeeper.hotel.rates.usecase.InMemoryNights;
import innkeeper.hotel.rejection.domain.HotelRejection.GuestsToCome;
import innkeeper.hotel.rejection.domain.HotelRejection.PriceOf;
import innkeeper.hotel.rejection.domain.HotelRejection.Stale;
import innkeeper.hotel.rejection.domain.HotelRejection.WrongCurrency;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Room types in a map. */
public final class InMemoryRoomTypes implements RoomTypes {
    private final Map<RoomTypeId, RoomType> roomTypes = new LinkedHashMap<>();
    private final Map<RoomTypeId, RoomType> removed = new HashMap<>();
    private final Set<HotelId> everSold = new HashSet<>();
    private final Hotels hotels;
    private final InMemoryNights nights;

    public InMemoryRoomTypes(InMemoryHotels hotels, InMemoryNights nights) {
        this.hotels = hotels;
        this.nights = nights;
        hotels.currencyIsFixedWhere(everSold::contains);
        hotels.stayWhile(
                hotel -> GuestsToCome.refuse(new BookingsTouched(nights.ahead(hotel.id(), Situations.NOW.instant()))));
        nights.roomTypesAreOf(this::hotelOf);
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

    /** Of whichever hotel it is. */
    public synchronized Optional<RoomType> anywhere(RoomTypeId id) {
        return Optional.ofNullable(roomTypes.get(id));
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
    public synchronized Map<HotelId, List<RoomType>> of(Set<HotelId> ids) {
        return roomTypes.values().stream().filter(each -> ids.contains(each.hotel()))
                .sorted(Comparator.comparing(each -> each.id().toString()))
                .collect(Collectors.groupingBy(RoomType::hotel));
    }

    @Override
    public synchronized RoomType change(
            HotelId hotel, RoomTypeId id, IntPredicate version, UnaryOperator<RoomTypeProfile> step) {
        RoomType before = current(hotel, id, version);
        RoomType after = before.edited(step.apply(before.profile()));
        requireCurrency(after);
        roomTypes.put(id, after);
        return after;
    }

    @Override
    public synchronized void remove(HotelId hotel, RoomTypeId id, IntPredicate version) {
        current(hotel, id, version);
        GuestsToCome.refuse(new BookingsTouched(nights.ahead(id, Situations.NOW.instant())));
        removed.put(id, roomTypes.remove(id));
    }

    @Override
    public synchronized List<RoomType> named(Set<RoomTypeId> ids) {
        return roomTypes.values().stream().filter(each -> ids.contains(each.id())).toList();
    }

    /** What puts back how room types are now. */
    public synchronized Runnable memento() {
        Map<RoomTypeId, RoomType> before = new LinkedHashMap<>(roomTypes);
        return () -> {
            roomTypes.clear();
            roomTypes.putAll(before);
        };
    }

    private Optional<Hotel> hotelOf(RoomTypeId id) {
        return Stream.of(roomTypes, removed).flatMap(each -> Stream.ofNullable(each.get(id))).findFirst()
                .flatMap(type -> hotels.find(type.hotel()));
    }

    private RoomType current(HotelId hotel, RoomTypeId id, IntPredicate version) {
        RoomType roomType = get(hotel, id);
        if (!version.test(roomType.version())) {
            throw new Rejected(new Stale(roomType.version()));
        }
        return roomType;
    }

    private void requireCurrency(RoomType roomType) {
        var currency = hotels.get(roomType.hotel()).profile().currency();
        if (!roomType.profile().basePrice().currency().equals(currency)) {
            throw new Rejected(new WrongCurrency(new PriceOf.RoomType(), currency));
        }
    }
}
