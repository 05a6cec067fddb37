package innkeeper.hotel.payment.domain;

/** How a stay can be paid: now at the payment provider, later at the desk, or some of it now and the rest later. */
public enum PaymentMethod {
    ONLINE, AT_HOTEL, DEPOSIT
}
