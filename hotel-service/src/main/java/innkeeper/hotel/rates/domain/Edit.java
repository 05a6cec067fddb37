package innkeeper.hotel.rates.domain;

/** What is said of one term of a night. */
public sealed interface Edit<T> {
    /** Nothing: it stays as it is. */
    record Keep<T>() implements Edit<T> {}

    /** It goes back to what lies below. */
    record Reset<T>() implements Edit<T> {}

    record To<T>(T value) implements Edit<T> {}
}
