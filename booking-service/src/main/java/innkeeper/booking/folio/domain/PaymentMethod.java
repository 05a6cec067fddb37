package innkeeper.booking.folio.domain;

/** Paid now at the payment provider, or later at the desk. */
public enum PaymentMethod {
    ONLINE,
    AT_HOTEL
}
