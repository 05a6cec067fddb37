package innkeeper.hotel.charges.domain;

/** Who a charge is for: the state, or the hotel. */
public enum ChargeKind {
    TAX, FEE
}
