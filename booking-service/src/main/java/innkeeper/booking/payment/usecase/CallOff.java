package innkeeper.booking.payment.usecase;

/** What the provider says to calling a payment off. */
public sealed interface CallOff {
    /** From now on nobody can pay it. */
    record CalledOff() implements CallOff {}

    /** It had been paid before. */
    record PaidBefore(PaymentNews.Succeeded news) implements CallOff {}

    /** The bank has not answered yet. */
    record Undecided() implements CallOff {}
}
