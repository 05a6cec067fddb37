package innkeeper.hotel.rates.domain;

import innkeeper.hotel.occupancy.domain.Difference;
import innkeeper.hotel.rejection.domain.HotelRejection;
import innkeeper.hotel.rejection.domain.HotelRejection.HasDerivedPlans;
import innkeeper.hotel.rejection.domain.HotelRejection.NotDerivable;
import innkeeper.hotel.rejection.domain.HotelRejection.PlanNameTaken;
import innkeeper.hotel.rejection.domain.HotelRejection.Stale;
import innkeeper.hotel.rejection.domain.HotelRejection.StandardPlan;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownRatePlan;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.Rejected;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

import static innkeeper.hotel.Situations.derived;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

class HotelPlansTest {
    private final RatePlan standard =
            RatePlan.standard(new RatePlanId(UUID.randomUUID()), new HotelId(UUID.randomUUID()));
    private final RatePlan breakfast = derived(standard, "Breakfast", 10);
    private final HotelPlans plans = new HotelPlans(List.of(standard)).with(breakfast);

    @Test
    void adding_the_same_plan_again_changes_nothing() {
        assertEquals(plans, plans.with(breakfast));
    }

    @Test
    void a_name_is_given_once_whatever_its_case() {
        assertEquals(new PlanNameTaken("BREAKFAST"), refused(() -> plans.with(derived(standard, "BREAKFAST", 5))));
        assertEquals(new PlanNameTaken("Standard"), refused(() -> plans.with(derived(standard, "Standard", 5))));
        assertEquals(new PlanNameTaken("standard"), refused(() -> edited(breakfast, named("standard"))));
    }

    @Test
    void a_plan_follows_neither_itself_nor_one_that_follows_another_nor_one_that_is_not_there() {
        assertInstanceOf(NotDerivable.class, refused(() -> plans.with(derived(breakfast, "Late", 5))));
        assertInstanceOf(NotDerivable.class, refused(() -> edited(breakfast, from(breakfast.id()))));
        RatePlanId nowhere = new RatePlanId(UUID.randomUUID());
        assertEquals(new UnknownRatePlan(nowhere.toString()), refused(() -> edited(breakfast, from(nowhere))));
    }

    @Test
    void a_plan_that_others_follow_follows_none_and_stays() {
        RatePlan own =
                RatePlan.added(new RatePlanId(UUID.randomUUID()), standard.hotel(), from(Optional.empty(), "Own"));
        HotelPlans all = plans.with(own).with(derived(own, "Cheaper", -10));
        assertInstanceOf(NotDerivable.class, refused(() -> all.edited(own.id(), _ -> true, _ -> from(standard.id()))));
        assertEquals(new HasDerivedPlans(List.of("Cheaper")), refused(() -> all.without(own.id(), _ -> true)));
    }

    @Test
    void the_standard_plan_keeps_its_name_follows_none_and_stays() {
        assertEquals(new StandardPlan(), refused(() -> edited(standard, named("Flexible"))));
        assertEquals(new StandardPlan(), refused(() -> edited(standard,
                from(Optional.of(new Derivation(breakfast.id(), new Difference.Share(1))), "standard"))));
        assertEquals(new StandardPlan(), refused(() -> plans.without(standard.id(), _ -> true)));
    }

    @Test
    void only_the_version_that_is_named_is_edited_or_deleted() {
        assertEquals(new Stale(1), refused(() -> plans.edited(breakfast.id(), version -> version == 2, same -> same)));
        assertEquals(new Stale(1), refused(() -> plans.without(breakfast.id(), version -> version == 2)));
        assertEquals(2,
                plans.edited(breakfast.id(), version -> version == 1, same -> same).get(breakfast.id()).version());
        assertEquals(List.of(standard), plans.without(breakfast.id(), version -> version == 1).plans());
    }

    private HotelPlans edited(RatePlan plan, RatePlanProfile profile) {
        return plans.edited(plan.id(), _ -> true, _ -> profile);
    }

    private RatePlanProfile named(String name) {
        return from(Optional.empty(), name);
    }

    private RatePlanProfile from(RatePlanId other) {
        return from(Optional.of(new Derivation(other, new Difference.Share(-5))), "Changed");
    }

    private RatePlanProfile from(Optional<Derivation> derivation, String name) {
        RatePlanProfile plain = standard.profile();
        return new RatePlanProfile(name, plain.board(), plain.roomTypes(), plain.cancellationPolicy(),
                plain.payment(), derivation, plain.limits());
    }

    private static HotelRejection refused(Supplier<HotelPlans> change) {
        return (HotelRejection) assertThrows(Rejected.class, change::get).rejection();
    }
}
