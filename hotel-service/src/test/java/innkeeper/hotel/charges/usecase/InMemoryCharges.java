package innkeeper.hotel.charges.usecase;

import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.hotel.charges.domain.ChargeRule;
import innkeeper.hotel.charges.domain.HotelCharges;
import innkeeper.hotel.rejection.domain.HotelRejection.Stale;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Taxes and fees in a map. */
public final class InMemoryCharges implements Charges {
    private final Hotels hotels;
    private final Map<HotelId, HotelCharges> all = new ConcurrentHashMap<>();

    public InMemoryCharges(Hotels hotels) {
        this.hotels = hotels;
    }

    @Override
    public Map<HotelId, HotelCharges> of(Set<HotelId> hotels) {
        return hotels.stream()
                .collect(Collectors.toMap(Function.identity(), hotel -> all.getOrDefault(hotel, HotelCharges.NONE)));
    }

    @Override
    public synchronized HotelCharges replace(HotelId hotel, IntPredicate version,
            Function<Currency, List<ChargeRule>> step) {
        Currency currency = hotels.get(hotel).profile().currency();
        HotelCharges before = of(hotel);
        if (!version.test(before.version())) {
            throw new Rejected(new Stale(before.version()));
        }
        HotelCharges after = before.replaced(step.apply(currency));
        all.put(hotel, after);
        return after;
    }
}
