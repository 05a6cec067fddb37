package innkeeper.payment.webhook.usecase;

/** The one who asked for the payments. */
public interface Shop {
    /** What came of one try. */
    sealed interface Answer {
        record Taken() implements Answer {}

        record Failed(String reason) implements Answer {}
    }

    /** Never throws: a shop that is away is a failed try. */
    Answer tell(Parcel parcel);
}
