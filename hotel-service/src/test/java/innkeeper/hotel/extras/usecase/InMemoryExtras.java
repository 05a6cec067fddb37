package innkeeper.hotel.extras.usecase;

import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.hotel.extras.domain.HotelExtras;
import innkeeper.kernel.HotelId;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Extras in a map. */
public final class InMemoryExtras implements Extras {
    private final Hotels hotels;
    private final Map<HotelId, HotelExtras> all = new HashMap<>();

    public InMemoryExtras(Hotels hotels) {
        this.hotels = hotels;
    }

    /** Puts back all that there is now. */
    public synchronized Runnable memento() {
        Map<HotelId, HotelExtras> now = Map.copyOf(all);
        return () -> {
            all.clear();
            all.putAll(now);
        };
    }

    @Override
    public synchronized HotelExtras of(HotelId hotel) {
        return all.getOrDefault(hotel, new HotelExtras(List.of()));
    }

    @Override
    public synchronized HotelExtras change(HotelId hotel, Optional<UUID> request,
            BiFunction<Currency, HotelExtras, HotelExtras> step) {
        HotelExtras after = step.apply(hotels.get(hotel).profile().currency(), of(hotel));
        all.put(hotel, new HotelExtras(
                after.extras().stream().sorted(Comparator.comparing(extra -> extra.id().toString())).toList()));
        return after;
    }
}
