package innkeeper.kit.problem;

/** A service or database that this needs does not answer; 503 {@code unavailable} with {@code Retry-After}. */
@SuppressWarnings("serial")
public final class Unavailable extends RuntimeException {
    private final String neighbour;
    private final boolean sent;

    public Unavailable(String neighbour, Throwable cause) {
        this(neighbour, cause, true);
    }

    /** @param sent whether the neighbour may have got the request and done what it asks for */
    public Unavailable(String neighbour, Throwable cause, boolean sent) {
        super(neighbour + " is unavailable", cause);
        this.neighbour = neighbour;
        this.sent = sent;
    }

    /** Our own database is away, or gives no connection in time. */
    public static Unavailable database(Throwable cause) {
        return new Unavailable("database", cause);
    }

    public boolean sent() {
        return sent;
    }

    public String neighbour() {
        return neighbour;
    }
}
