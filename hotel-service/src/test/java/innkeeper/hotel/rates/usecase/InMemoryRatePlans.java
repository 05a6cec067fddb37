package innkeeper.hotel.rates.usecase;

import innkeeper.hotel.catalogue.usecase.InMemoryHotels;
import innkeeper.hotel.rates.domain.HotelPlans;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RatePlanId;
import innkeeper.kit.ids.Ids;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Rate plans in a map; every hotel is born with one. */
public final class InMemoryRatePlans implements RatePlans {
    private final InMemoryHotels hotels;
    private final Map<HotelId, HotelPlans> plans = new HashMap<>();

    public InMemoryRatePlans(InMemoryHotels hotels) {
        this.hotels = hotels;
        hotels.onceAdded(hotel -> born(RatePlan.standard(new RatePlanId(Ids.next()), hotel.id())));
    }

    private synchronized void born(RatePlan plan) {
        plans.put(plan.hotel(), new HotelPlans(List.of(plan)));
    }

    @Override
    public synchronized Map<HotelId, HotelPlans> of(Set<HotelId> hotels) {
        return hotels.stream().collect(
                Collectors.toMap(Function.identity(), hotel -> plans.getOrDefault(hotel, new HotelPlans(List.of()))));
    }

    @Override
    public synchronized HotelPlans change(HotelId hotel, Optional<UUID> request, UnaryOperator<HotelPlans> step) {
        HotelPlans after = step.apply(of(hotels.get(hotel).id()));
        plans.put(hotel, new HotelPlans(after.plans().stream()
                .sorted(Comparator.comparing(plan -> plan.id().toString())).toList()));
        return after;
    }

    /** What puts back how plans are now. */
    public synchronized Runnable memento() {
        Map<HotelId, HotelPlans> before = Map.copyOf(plans);
        return () -> {
            plans.clear();
            plans.putAll(before);
        };
    }

    /** Of whatever hotel. */
    public synchronized boolean isStandard(RatePlanId id) {
        return plans.values().stream().flatMap(hotel -> hotel.plans().stream())
                .anyMatch(plan -> plan.id().equals(id) && plan.isStandard());
    }
}
