package innkeeper.booking.payment.usecase;

/** What the provider says to a refund. */
public sealed interface RefundAnswer {
    /** Carried out, now or before: this is how the payment stands since. */
    record Known(PaymentNews.Succeeded news) implements RefundAnswer {}

    /** It will tell later. */
    record UnderWay() implements RefundAnswer {}

    /** It could not be carried out, for instance because the card is gone. */
    record Failed() implements RefundAnswer {}

    /** Not carried out, for less is left of the payment: this is how it stands. */
    record Exceeds(PaymentNews.Succeeded news) implements RefundAnswer {}

    /** It was not taken. */
    record Declined(String detail) implements RefundAnswer {}
}
