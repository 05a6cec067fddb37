package innkeeper.booking.folio.domain;

import innkeeper.kernel.Money;

/** Paid now at the payment provider, later at the desk, or some of it now and the rest later. */
public enum PaymentMethod {
    ONLINE,
    AT_HOTEL,
    DEPOSIT;

    /** What is paid before anything is confirmed. */
    public Money inAdvance(Money total, Money deposit) {
        return switch (this) {
            case ONLINE -> total;
            case AT_HOTEL -> total.times(0);
            case DEPOSIT -> deposit;
        };
    }
}
