package innkeeper.kit.remote;

/** One attempt to reach a neighbour failed for reasons of the neighbour or the way to it. */
@SuppressWarnings("serial")
public final class Away extends RuntimeException {
    private final boolean repeatable;

    /** @param repeatable whether another attempt is harmless and may go better */
    public Away(Throwable cause, boolean repeatable) {
        super(cause.toString(), cause, false, false);
        this.repeatable = repeatable;
    }

    boolean repeatable() {
        return repeatable;
    }
}
