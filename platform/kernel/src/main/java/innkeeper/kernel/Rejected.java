package innkeeper.kernel;

/** Carries a refusal to the edge, where it becomes a problem answer; costs no stack trace. */
@SuppressWarnings("serial")
public final class Rejected extends RuntimeException {
    private final transient Refusal refusal;

    public Rejected(Refusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
