package innkeeper.kit.connection;

/** Makes the server drop a connection it has just accepted; thousands a second, so without a stack trace. */
final class TooManyConnections extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyConnections() {
        super("no place for this connection", null, false, false);
    }
}
