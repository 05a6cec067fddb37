package innkeeper.booking.domain.payment;

import innkeeper.booking.domain.payment.Settlement.Paid;
import innkeeper.booking.domain.payment.Settlement.RefundDue;
import innkeeper.booking.domain.payment.Settlement.Refunded;
import innkeeper.booking.domain.payment.Settlement.Unpaid;

/** How the money of a booking stands, in the one word that outsiders hear. */
public enum SettlementStatus {
    UNPAID,
    PAID,
    REFUND_DUE,
    REFUNDED;

    public static SettlementStatus of(Settlement settlement) {
        return switch (settlement) {
            case Unpaid _ -> UNPAID;
            case Paid _ -> PAID;
            case RefundDue _ -> REFUND_DUE;
            case Refunded _ -> REFUNDED;
        };
    }
}
