package innkeeper.booking.folio.domain;

/** How the payment of a booking stands, in the one word that outsiders hear. */
public enum SettlementStatus {
    UNPAID,
    /** The deposit, and not what is left for the hotel; or less than cancelling costs. */
    PARTLY_PAID,
    PAID,
    REFUND_DUE,
    REFUNDED;

    public static SettlementStatus of(Folio folio) {
        return folio.payment().map(payment -> folio.owed(payment).isPresent()
                ? REFUND_DUE
                : folio.refund().isPresent() ? REFUNDED : folio.balance().isPositive() ? PARTLY_PAID : PAID).orElse(UNPAID);
    }
}
