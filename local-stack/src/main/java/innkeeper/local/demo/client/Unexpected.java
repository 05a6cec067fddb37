package innkeeper.local.demo.client;

/** Something differs from what the scenario says; the demo ends there. */
@SuppressWarnings("serial")
public final class Unexpected extends RuntimeException {
    public Unexpected(String message) {
        super(message);
    }

    public Unexpected(String message, Throwable cause) {
        super(message + ": " + cause, cause);
    }
}
