package innkeeper.hotel.rates.usecase;

import innkeeper.hotel.catalogue.usecase.InMemoryHotels;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RatePlanId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Rate plans in a list; every hotel is born with one. */
public final class InMemoryRatePlans implements RatePlans {
    private final List<RatePlan> plans = new CopyOnWriteArrayList<>();

    public InMemoryRatePlans(InMemoryHotels hotels) {
        hotels.onceAdded(hotel -> add(RatePlan.standard(new RatePlanId(UUID.randomUUID()), hotel.id())));
    }

    public void add(RatePlan plan) {
        plans.add(plan);
    }

    @Override
    public List<RatePlan> of(HotelId hotel) {
        return plans.stream().filter(plan -> plan.hotel().equals(hotel))
                .sorted(Comparator.comparing(plan -> plan.id().toString())).toList();
    }
}
