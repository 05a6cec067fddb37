package innkeeper.hotel.charges.domain;

import innkeeper.kernel.Money;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A tax or fee that comes with a stay.
 *
 * @param included whether the price contains it, so that it is only shown
 * @param nights   what of it falls on each night of the stay, in their order; what is owed once falls on the first
 */
public record StayCharge(String name, ChargeKind kind, boolean included, List<Money> nights) {
    public StayCharge {
        nights = List.copyOf(nights);
    }

    /** The same charge of this and another room, for the same nights. */
    StayCharge plus(StayCharge other) {
        return new StayCharge(name, kind, included, IntStream.range(0, nights.size())
                .mapToObj(night -> nights.get(night).plus(other.nights.get(night))).toList());
    }

    public Money amount() {
        return nights.stream().reduce(Money::plus).orElseThrow();
    }
}
