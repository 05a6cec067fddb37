package innkeeper.kit.problem;

/**
 * What is wrong with one field: {@code /check_in} (RFC 6901) in a body, {@code line:12:price} in a table, {@code query:limit},
 * {@code path:hotel_id} or {@code header:If-Match} outside it.
 */
public record FieldError(String pointer, String detail) {
    /** As people read it in logs and in the headers of dead letters. */
    @Override
    public String toString() {
        return pointer + " " + detail;
    }
}
