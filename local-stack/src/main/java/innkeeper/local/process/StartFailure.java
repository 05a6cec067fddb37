package innkeeper.local.process;

import java.util.List;

/** Why the system could not be started, with the last lines of the log that tells more. */
@SuppressWarnings("serial")
public final class StartFailure extends RuntimeException {
    private final List<String> logTail;

    public StartFailure(String reason) {
        this(reason, List.of());
    }

    public StartFailure(String reason, List<String> logTail) {
        super(reason);
        this.logTail = List.copyOf(logTail);
    }

    public StartFailure(String reason, Throwable cause) {
        super(reason, cause);
        this.logTail = List.of();
    }

    public List<String> logTail() {
        return logTail;
    }
}
