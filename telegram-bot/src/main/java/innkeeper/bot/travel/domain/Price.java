package innkeeper.bot.travel.domain;

import innkeeper.kernel.Money;
import java.util.List;

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

    /** A tax, a fee or an extra. @param included whether the nights contain it; otherwise it comes on top of them */
    public record Charge(String name, Money amount, boolean included) {}
}
