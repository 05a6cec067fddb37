package innkeeper.hotel.charges.domain;

import innkeeper.hotel.charges.domain.Calculation.Amount;
import innkeeper.hotel.charges.domain.Calculation.Percent;
import innkeeper.kernel.Money;
import innkeeper.kernel.RoomTypeId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A tax or fee of a hotel.
 *
 * @param mostNights      so many nights of a stay are charged, counted from arrival; empty where all are
 * @param exemptBelowAge  children younger than this are not counted; 0 where all people are
 * @param included        whether prices contain it, so that it is only shown
 * @param roomTypes       empty where it comes with all
 * @param law             key of the law that it keeps to; empty where it names none
 */
public record ChargeRule(
        String name, ChargeKind kind, Calculation calculation, Optional<Integer> mostNights, int exemptBelowAge,
        boolean included, Validity validity, Set<RoomTypeId> roomTypes, Optional<String> law) {
    private static final long WHOLE = 10_000;

    public ChargeRule {
        roomTypes = Set.copyOf(roomTypes);
    }

    /** Whether both come with one room on one night. */
    boolean meets(ChargeRule other) {
        return validity.meets(other.validity) && (roomTypes.isEmpty() || other.roomTypes.isEmpty()
                || !Collections.disjoint(roomTypes, other.roomTypes));
    }

    /** Empty where nothing comes with this room. */
    Optional<StayCharge> of(ChargedStay stay) {
        if (!roomTypes.isEmpty() && !roomTypes.contains(stay.roomType())) {
            return Optional.empty();
        }
        List<Money> nights = switch (calculation) {
            case Percent percent when percent.minimum().isPresent() -> withMinimum(percent, stay);
            case Percent percent -> share(percent, stay);
            case Amount amount -> sums(amount, stay);
        };
        return Optional.of(new StayCharge(name, kind, included, nights)).filter(charge -> charge.amount().isPositive());
    }

    /** Rounded once a night, because the minimum is one of a night. */
    private List<Money> withMinimum(Percent percent, ChargedStay stay) {
        long minimum = percent.minimum().orElseThrow().minor();
        IntPredicate charged = charged(stay);
        return IntStream.range(0, stay.prices().size()).mapToObj(i -> {
            Money price = stay.prices().get(i);
            long owed = Math.max(part(price.minor(), percent), minimum);
            return new Money(charged.test(i) ? included ? Math.min(owed, price.minor()) : owed : 0, price.currency());
        }).toList();
    }

    /** Rounded once a room: each night has what the rounded sum grows by, so that the nights add up to it. */
    private List<Money> share(Percent percent, ChargedStay stay) {
        IntPredicate charged = charged(stay);
        List<Money> nights = new ArrayList<>();
        long price = 0;
        for (int i = 0; i < stay.prices().size(); i++) {
            Money night = stay.prices().get(i);
            long before = part(price, percent);
            price += charged.test(i) ? night.minor() : 0;
            nights.add(new Money(part(price, percent) - before, night.currency()));
        }
        return nights;
    }

    /** Of a price that contains it, the part that makes the rest whole again; rounded half up to whole minor units. */
    private long part(long price, Percent percent) {
        long whole = included ? WHOLE + percent.basisPoints() : WHOLE;
        return Math.floorDiv(Math.addExact(Math.multiplyExact(2 * price, percent.basisPoints()), whole), 2 * whole);
    }

    private List<Money> sums(Amount amount, ChargedStay stay) {
        long counted = amount.per().countsPeople() ? stay.peopleFrom(exemptBelowAge) : 1;
        IntPredicate charged = amount.per().countsNights()
                ? charged(stay)
                : night -> night == 0 && validity.holds(stay.checkIn());
        return IntStream.range(0, stay.prices().size())
                .mapToObj(i -> amount.money().times(charged.test(i) ? counted : 0)).toList();
    }

    /** Of the nights of the stay, counted from 0, those that are charged. */
    private IntPredicate charged(ChargedStay stay) {
        return night -> night < mostNights.orElse(Integer.MAX_VALUE) && validity.holds(stay.checkIn().plusDays(night));
    }
}
