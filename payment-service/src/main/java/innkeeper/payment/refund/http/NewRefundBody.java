package innkeeper.payment.refund.http;

import innkeeper.kernel.Money;
import innkeeper.payment.refund.usecase.RefundPayment.Share;
import java.util.Map;

/** A request for a refund; without an amount, of all that is left. */
record NewRefundBody(Money amount, Map<String, String> metadata) {
    NewRefundBody {
        metadata = metadata == null ? Map.of() : metadata;
    }

    Share share() {
        return amount == null ? new Share.Everything() : new Share.Part(amount);
    }
}
