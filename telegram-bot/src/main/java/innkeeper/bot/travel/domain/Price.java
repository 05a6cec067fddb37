package innkeeper.bot.travel.domain;

import innkeeper.kernel.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a stay costs, all in.
 *
 * @param nights  what the hotel asks for the nights
 * @param charges extras, taxes and fees, in the order in which the hotel names them
 * @param total   the nights, and the charges that they do not contain
 */
public record Price(Money nights, List<Charge> charges, Money total) {
    public Price {
        charges = List.copyOf(charges);
    }

    /** Of both together; a charge that both have is one. */
    public Price plus(Price other) {
        Map<List<Object>, Charge> all = new LinkedHashMap<>();
        Stream.concat(charges.stream(), other.charges.stream()).forEach(charge -> all.merge(
                List.of(charge.name(), charge.included()), charge,
                (one, more) -> new Charge(one.name(), one.amount().plus(more.amount()), one.included())));
        return new Price(nights.plus(other.nights), List.copyOf(all.values()), total.plus(other.total));
    }

    /** A tax, a fee or an extra. @param included whether the nights contain it; otherwise it comes on top of them */
    public record Charge(String name, Money amount, boolean included) {}
}
