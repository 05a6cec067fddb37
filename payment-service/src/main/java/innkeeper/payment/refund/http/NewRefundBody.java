package innkeeper.payment.refund.http;

import innkeeper.kernel.Money;
import innkeeper.payment.refund.usecase.RefundPayment.Share;

/** A request for a refund; without an amount, of all that is left. */
record NewRefundBody(Money amount) {
    Share share() {
        return amount == null ? new Share.Everything() : new Share.Part(amount);
    }
}
