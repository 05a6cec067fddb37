package innkeeper.booking.usecase.payment;

/** What the provider says to a refund. */
public sealed interface RefundAnswer {
    record Done() implements RefundAnswer {}

    /** It will tell later. */
    record UnderWay() implements RefundAnswer {}

    /** Less is left than we want back: some went back without us, as {@code news} says. */
    record Overtaken(PaymentNews.Succeeded news) implements RefundAnswer {}

    /** It could not be carried out, for instance because the card is gone. */
    record Failed() implements RefundAnswer {}

    /** It was not taken. */
    record Refused(String detail) implements RefundAnswer {}
}
