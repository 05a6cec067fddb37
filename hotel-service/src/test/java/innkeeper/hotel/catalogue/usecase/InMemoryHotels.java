package innkeeper.hotel.catalogue.usecase;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.HotelEvent;
import innkeeper.hotel.catalogue.domain.HotelProfile;
import innkeeper.hotel.catalogue.domain.Remover;
import innkeeper.hotel.owner.usecase.Holdings;
import innkeeper.hotel.rejection.domain.HotelRejection.CurrencyInUse;
import innkeeper.hotel.rejection.domain.HotelRejection.Stale;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Hotels in a map, and what was announced of them. */
public final class InMemoryHotels implements Hotels, Holdings {
    private final Map<HotelId, Hotel> hotels = new LinkedHashMap<>();
    private final Map<HotelId, Long> ownerVersions = new HashMap<>();
    private final List<HotelEvent> announced = new ArrayList<>();
    private Predicate<HotelId> sellsRooms = _ -> false;
    private Consumer<Hotel> requireNobodyExpected = _ -> {};
    private Consumer<Hotel> onceAdded = _ -> {};

    void currencyIsFixedWhere(Predicate<HotelId> roomsWereAdded) {
        sellsRooms = roomsWereAdded;
    }

    void stayWhile(Consumer<Hotel> nobodyIsExpected) {
        requireNobodyExpected = nobodyIsExpected;
    }

    public void onceAdded(Consumer<Hotel> step) {
        onceAdded = step;
    }

    public List<HotelEvent> announced() {
        return List.copyOf(announced);
    }

    public Collection<Hotel> all() {
        return List.copyOf(hotels.values());
    }

    @Override
    public synchronized void add(Hotel hotel) {
        if (hotels.putIfAbsent(hotel.id(), hotel) == null) {
            onceAdded.accept(hotel);
            announced.add(new HotelEvent.Created(hotel));
        }
    }

    @Override
    public synchronized List<Hotel> named(Set<HotelId> ids) {
        return hotels.values().stream().filter(hotel -> ids.contains(hotel.id())).toList();
    }

    @Override
    public synchronized Optional<Hotel> find(HotelId id) {
        return Optional.ofNullable(hotels.get(id));
    }

    @Override
    public synchronized Hotel change(HotelId id, IntPredicate version, UnaryOperator<HotelProfile> step) {
        Hotel before = current(id, version);
        Hotel after = before.edited(step.apply(before.profile()));
        if (!after.profile().currency().equals(before.profile().currency()) && sellsRooms.test(id)) {
            throw new Rejected(new CurrencyInUse(before.profile().currency()));
        }
        hotels.put(id, after);
        announced.add(new HotelEvent.Updated(after));
        return after;
    }

    @Override
    public synchronized void remove(HotelId id, IntPredicate version, Remover by) {
        Hotel hotel = current(id, version);
        requireNobodyExpected.accept(hotel);
        remove(hotel, by);
    }

    @Override
    public synchronized List<Hotel> justMadeBy(PersonId maker) {
        return hotels.values().stream()
                .filter(hotel -> hotel.owner().equals(maker) && !ownerVersions.containsKey(hotel.id())).toList();
    }

    @Override
    public synchronized void give(PersonId owner, Map<HotelId, Long> versions) {
        versions.forEach((id, version) -> {
            if (hotels.containsKey(id) && ownerVersions.getOrDefault(id, 0L) < version) {
                ownerVersions.put(id, version);
                Hotel hotel = hotels.get(id);
                if (!hotel.owner().equals(owner)) {
                    hotels.put(id, hotel.handedTo(owner));
                    announced.add(new HotelEvent.Updated(hotel.handedTo(owner)));
                }
            }
        });
    }

    @Override
    public synchronized void remove(Hotel hotel) {
        remove(hotel, Remover.owner(hotel.owner()));
    }

    private void remove(Hotel hotel, Remover by) {
        announced.add(new HotelEvent.Deleted(hotel, by));
        hotels.remove(hotel.id());
    }

    private Hotel current(HotelId id, IntPredicate version) {
        Hotel hotel = get(id);
        if (!version.test(hotel.version())) {
            throw new Rejected(new Stale(hotel.version()));
        }
        return hotel;
    }
}
