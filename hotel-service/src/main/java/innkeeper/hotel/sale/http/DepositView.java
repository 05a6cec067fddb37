package innkeeper.hotel.sale.http;

import innkeeper.hotel.payment.domain.Deposit;
import innkeeper.kernel.Money;

/** What a stay takes now and what is left for the hotel, as the contract shows it. */
public record DepositView(int percent, Money amount, Money dueAtHotel) {
    /** @param total all there is to pay */
    public static DepositView of(Deposit deposit, Money total) {
        return new DepositView(deposit.percent(), deposit.amount(), total.minus(deposit.amount()));
    }
}
