package innkeeper.kit.remote;

/** One attempt to reach a neighbour failed for reasons of the neighbour or the way to it. */
@SuppressWarnings("serial")
public final class Away extends RuntimeException {
    private final boolean repeatable;
    private final boolean sent;

    /** @param repeatable whether another attempt is harmless and may go better */
    public Away(Throwable cause, boolean repeatable) {
        this(cause, repeatable, true);
    }

    private Away(Throwable cause, boolean repeatable, boolean sent) {
        super(cause.toString(), cause, false, false);
        this.repeatable = repeatable;
        this.sent = sent;
    }

    /** No connection could be made, so the neighbour certainly got nothing. */
    public static Away beforeSending(Throwable cause) {
        return new Away(cause, true, false);
    }

    boolean sent() {
        return sent;
    }

    boolean repeatable() {
        return repeatable;
    }
}
