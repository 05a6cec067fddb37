package innkeeper.hotel.extras.domain;

import innkeeper.kernel.ExtraId;
import innkeeper.kernel.Money;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An extra as it comes with a stay.
 *
 * @param price    for one piece or person, once or a night
 * @param quantity pieces, or people
 * @param usual    whether it is as many as are meant where no quantity is named
 * @param nights   of the stay
 */
public record StayExtra(ExtraId id, String name, Per per, Money price, int quantity, boolean usual, int nights) {
    public StayExtra {
        if (quantity < 1 || nights < 1) {
            throw new IllegalArgumentException("%d of %s for %d nights".formatted(quantity, name, nights));
        }
    }

    /** The same extra of this and another room. */
    public StayExtra plus(StayExtra other) {
        return new StayExtra(id, name, per, price, Math.addExact(quantity, other.quantity), usual && other.usual, nights);
    }

    public Money amount() {
        return nightly().stream().reduce(Money::plus).orElseThrow();
    }

    /** What of it falls on each night, in their order; what is owed once falls on the first. */
    public List<Money> nightly() {
        return IntStream.range(0, nights).mapToObj(night -> price.times(night == 0 || per.countsNights() ? quantity : 0)).toList();
    }
}
