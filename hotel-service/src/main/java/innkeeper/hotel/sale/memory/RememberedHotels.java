package innkeeper.hotel.sale.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import innkeeper.hotel.sale.domain.SoldHotel;
import innkeeper.hotel.sale.usecase.SoldHotels;
import innkeeper.kernel.HotelId;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps hotels that were asked for, as long as they have the version at which they were read. It is seen before they are read, so
 * what is kept is never older than it says.
 */
public final class RememberedHotels implements SoldHotels {
    /** Written out: of a small hotel about five thousand. */
    private static final long MOST_CHARACTERS = 25_000_000;

    private final SoldHotels hotels;
    private final Cache<HotelId, Remembered> remembered =
            Caffeine.newBuilder().maximumWeight(MOST_CHARACTERS).weigher((HotelId _, Remembered each) -> each.characters()).build();

    private record Remembered(SoldHotel.Version version, SoldHotel hotel, int characters) {}

    public RememberedHotels(SoldHotels hotels) {
        this.hotels = hotels;
    }

    @Override
    public Map<HotelId, SoldHotel> of(Map<HotelId, SoldHotel.Version> wanted) {
        Map<HotelId, SoldHotel> found = new HashMap<>();
        Map<HotelId, SoldHotel.Version> unknown = new HashMap<>();
        wanted.forEach((id, version) -> {
            Remembered there = remembered.getIfPresent(id);
            if (there != null && there.version().equals(version)) {
                found.put(id, there.hotel());
            } else {
                unknown.put(id, version);
            }
        });
        hotels.of(unknown).forEach((id, hotel) -> {
            remembered.put(id, new Remembered(unknown.get(id), hotel, hotel.toString().length()));
            found.put(id, hotel);
        });
        return found;
    }
}
