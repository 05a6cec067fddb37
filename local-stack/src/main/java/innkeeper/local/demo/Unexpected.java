package innkeeper.local.demo;

/** Something differs from what the scenario says; the demo ends there. */
@SuppressWarnings("serial")
final class Unexpected extends RuntimeException {
    Unexpected(String message) {
        super(message);
    }

    Unexpected(String message, Throwable cause) {
        super(message + ": " + cause, cause);
    }
}
