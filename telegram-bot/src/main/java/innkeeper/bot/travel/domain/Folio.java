package innkeeper.bot.travel.domain;

import innkeeper.kernel.Money;

/**
 * How the money of a booking stands.
 *
 * @param paid     what has come
 * @param fee      what giving rooms up has cost
 * @param wentBack what has gone back
 * @param goesBack what has to go back yet
 * @param balance  what is still to be paid; negative where money goes back
 */
public record Folio(Money paid, Money fee, Money wentBack, Money goesBack, Money balance) {
    /** Whether no money has come, and none is to. */
    public boolean isUntouched() {
        return paid.isZero() && !balance.isPositive();
    }
}
