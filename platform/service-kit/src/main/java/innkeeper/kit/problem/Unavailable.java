package innkeeper.kit.problem;

/** Something we need (another service, the database) is away; 503 {@code unavailable} with {@code Retry-After}. */
@SuppressWarnings("serial")
public final class Unavailable extends RuntimeException {
    private final String neighbour;

    public Unavailable(String neighbour, Throwable cause) {
        super(neighbour + " is unavailable", cause);
        this.neighbour = neighbour;
    }

    public String neighbour() {
        return neighbour;
    }
}
