package innkeeper.hotel.rates.domain;

/** How a stay can be paid: now at the payment provider, or later at the desk. */
public enum PaymentMethod {
    ONLINE, AT_HOTEL
}
