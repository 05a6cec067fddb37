package innkeeper.hotel.payment.domain;

import innkeeper.kernel.Money;

/**
 * What is paid of a stay when it is booked by deposit; the rest is due at the hotel.
 *
 * @param percent of all there is to pay
 */
public record Deposit(int percent, Money amount) {
    /** For one room more under the same plan. */
    public Deposit plus(Deposit other) {
        return new Deposit(percent, amount.plus(other.amount));
    }
}
