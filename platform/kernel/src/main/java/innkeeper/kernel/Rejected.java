package innkeeper.kernel;

/** Carries a rejection to the edge, where it becomes a problem answer; costs no stack trace. */
@SuppressWarnings("serial")
public final class Rejected extends RuntimeException {
    private final transient Rejection rejection;

    public Rejected(Rejection rejection) {
        super(rejection.toString(), null, false, false);
        this.rejection = rejection;
    }

    public Rejection rejection() {
        return rejection;
    }
}
