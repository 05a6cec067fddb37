package innkeeper.hotel.rates.domain;

import static innkeeper.hotel.rejection.domain.HotelRejection.require;

import innkeeper.hotel.occupancy.domain.OccupancyPrices;
import innkeeper.hotel.rejection.domain.HotelRejection.DerivedPrices;
import innkeeper.hotel.rejection.domain.HotelRejection.HasDerivedPlans;
import innkeeper.hotel.rejection.domain.HotelRejection.NotDerivable;
import innkeeper.hotel.rejection.domain.HotelRejection.PlanNameTaken;
import innkeeper.hotel.rejection.domain.HotelRejection.Stale;
import innkeeper.hotel.rejection.domain.HotelRejection.StandardPlan;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownRatePlan;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.Rejected;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All rate plans of a hotel, and the rules between them: one of them is {@code standard}, each has a name of its own, and a plan
 * is derived from one that is not derived itself, so that none follows itself in a circle.
 */
public record HotelPlans(List<RatePlan> plans) {
    public HotelPlans {
        plans = List.copyOf(plans);
    }

    /** @throws Rejected {@code UnknownRatePlan} */
    public RatePlan get(RatePlanId id) {
        return find(id).orElseThrow(() -> new Rejected(new UnknownRatePlan(id.toString())));
    }

    /**
     * The plan of that id; without one, the standard plan.
     *
     * @throws Rejected {@code UnknownRatePlan}
     */
    public RatePlan get(Optional<RatePlanId> id) {
        return id.map(this::get).orElseGet(this::standard);
    }

    public RatePlan standard() {
        return plans.stream().filter(RatePlan::isStandard).findFirst()
                .orElseThrow(() -> new Rejected(new UnknownRatePlan(RatePlan.STANDARD)));
    }

    /**
     * A plan that is there already stays as it is.
     *
     * @throws Rejected {@code PlanNameTaken}, {@code UnknownRatePlan} and {@code NotDerivable} of that it is derived from
     */
    public HotelPlans with(RatePlan added) {
        return find(added.id()).isPresent()
                ? this
                : checked(added, Stream.concat(plans.stream(), Stream.of(added)).toList());
    }

    /**
     * @param version whether this version may be edited
     * @throws Rejected {@code UnknownRatePlan}, {@code Stale}, {@code StandardPlan}, {@code PlanNameTaken},
     *                  {@code NotDerivable}
     */
    public HotelPlans edited(RatePlanId id, IntPredicate version, UnaryOperator<RatePlanProfile> step) {
        RatePlan before = current(id, version);
        RatePlan after = before.edited(step.apply(before.profile()));
        require(!before.isStandard() || after.isStandard() && after.profile().derivation().isEmpty(),
                new StandardPlan());
        require(after.profile().derivation().isEmpty() || derivedFrom(id).isEmpty(), new NotDerivable(
                "other plans are derived from %s, so it is not derived itself".formatted(before.name())));
        return checked(after, plans.stream().map(plan -> plan.id().equals(id) ? after : plan).toList());
    }

    /**
     * With all that the plan says of occupancy replaced.
     *
     * @throws Rejected {@code UnknownRatePlan}, {@code Stale}, {@code DerivedPrices}
     */
    public HotelPlans priced(RatePlanId id, IntPredicate version, OccupancyPrices prices) {
        RatePlan before = current(id, version);
        require(before.profile().derivation().isEmpty(), new DerivedPrices(before.name()));
        return new HotelPlans(plans.stream().map(plan -> plan.id().equals(id) ? before.priced(prices) : plan).toList());
    }

    /** What counts for a plan: its own, or those of the plan that it follows. */
    public OccupancyPrices occupancyPrices(RatePlan plan) {
        return get(plan.pricedBy()).occupancyPrices();
    }

    /** @throws Rejected {@code UnknownRatePlan}, {@code Stale}, {@code StandardPlan}, {@code HasDerivedPlans} */
    public HotelPlans without(RatePlanId id, IntPredicate version) {
        RatePlan gone = current(id, version);
        require(!gone.isStandard(), new StandardPlan());
        require(derivedFrom(id).isEmpty(), new HasDerivedPlans(derivedFrom(id).stream().map(RatePlan::name).toList()));
        return new HotelPlans(plans.stream().filter(plan -> !plan.id().equals(id)).toList());
    }

    private HotelPlans checked(RatePlan plan, List<RatePlan> after) {
        require(after.stream().filter(each -> each.name().equalsIgnoreCase(plan.name())).count() == 1,
                new PlanNameTaken(plan.name()));
        plan.profile().derivation().map(Derivation::from).ifPresent(from -> {
            require(!from.equals(plan.id()), new NotDerivable("a plan is not derived from itself"));
            RatePlan other = get(from);
            require(other.profile().derivation().isEmpty(), new NotDerivable(
                    "%s is derived itself: derive from the plan that it follows".formatted(other.name())));
        });
        return new HotelPlans(after);
    }

    private RatePlan current(RatePlanId id, IntPredicate version) {
        RatePlan plan = get(id);
        require(version.test(plan.version()), new Stale(plan.version()));
        return plan;
    }

    public Optional<RatePlan> find(RatePlanId id) {
        return plans.stream().filter(plan -> plan.id().equals(id)).findFirst();
    }

    private List<RatePlan> derivedFrom(RatePlanId id) {
        return plans.stream()
                .filter(plan -> plan.profile().derivation().filter(from -> from.from().equals(id)).isPresent()).toList();
    }
}
