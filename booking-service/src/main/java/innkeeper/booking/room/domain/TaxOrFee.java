package innkeeper.booking.room.domain;

import innkeeper.kernel.Money;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a room costs beside its nights, or what of their price is a tax or a fee; frozen when it is booked.
 *
 * @param name     as the hotel writes it
 * @param included whether the nights' prices contain it, so that it is only shown
 * @param nights   what of it falls on each night, in their order; what is owed once falls on the first
 */
public record TaxOrFee(String name, Kind kind, boolean included, List<Money> nights) {
    /** Who asks for it: the state, or the hotel. */
    public enum Kind {
        TAX, FEE
    }

    public TaxOrFee {
        nights = List.copyOf(nights);
    }

    public Money amount() {
        return amount(_ -> true);
    }

    /** What of it falls on some nights, counted from 0. */
    public Money amount(IntPredicate such) {
        return IntStream.range(0, nights.size()).filter(such).mapToObj(nights::get)
                .reduce(nights.getFirst().times(0), Money::plus);
    }
}
