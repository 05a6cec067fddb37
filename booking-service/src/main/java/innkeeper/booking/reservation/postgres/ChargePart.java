package innkeeper.booking.reservation.postgres;

import innkeeper.booking.room.domain.TaxOrFee;
import innkeeper.kernel.Money;
import java.util.Currency;
import java.util.List;

/**
 * A tax or fee of a room, as its row keeps it and its events tell it.
 *
 * @param nights what falls on each, in minor units of the booking's currency
 */
record ChargePart(String name, TaxOrFee.Kind kind, boolean included, List<Long> nights) {
    static ChargePart of(TaxOrFee charge) {
        return new ChargePart(charge.name(), charge.kind(), charge.included(),
                charge.nights().stream().map(Money::minor).toList());
    }

    TaxOrFee charge(Currency currency) {
        return new TaxOrFee(name, kind, included, nights.stream().map(minor -> new Money(minor, currency)).toList());
    }
}
