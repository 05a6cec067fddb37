package innkeeper.booking.folio.domain;

/** How the payment of a booking stands, in the one word that outsiders hear. */
public enum SettlementStatus {
    UNPAID,
    PAID,
    REFUND_DUE,
    REFUNDED;

    public static SettlementStatus of(Folio folio) {
        return folio.payment().map(payment -> folio.owed(payment).isPresent()
                ? REFUND_DUE
                : folio.refund().isPresent() ? REFUNDED : PAID).orElse(UNPAID);
    }
}
