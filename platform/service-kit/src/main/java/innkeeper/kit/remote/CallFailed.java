package innkeeper.kit.remote;

/** One attempt to reach a neighbour failed for reasons of the neighbour or the way to it. */
@SuppressWarnings("serial")
public final class CallFailed extends RuntimeException {
    private final boolean repeatable;
    private final boolean sent;

    /** @param repeatable whether another attempt is harmless and may go better */
    public CallFailed(Throwable cause, boolean repeatable) {
        this(cause, repeatable, true);
    }

    private CallFailed(Throwable cause, boolean repeatable, boolean sent) {
        super(cause.toString(), cause, false, false);
        this.repeatable = repeatable;
        this.sent = sent;
    }

    /** No connection could be made, so the neighbour certainly got nothing. */
    public static CallFailed beforeSending(Throwable cause) {
        return new CallFailed(cause, true, false);
    }

    boolean sent() {
        return sent;
    }

    boolean repeatable() {
        return repeatable;
    }
}
