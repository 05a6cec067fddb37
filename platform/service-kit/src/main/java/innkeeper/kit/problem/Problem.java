package innkeeper.kit.problem;

import java.time.Duration;
import java.util.List;

/**
 * Why a request got no success, before it becomes an HTTP (RFC 9457) or gRPC answer; the detail is sent as it is.
 *
 * @param retryAfter when trying again may help; zero where we cannot tell
 */
public record Problem(ProblemKind kind, String code, String detail, List<FieldError> errors, Duration retryAfter) {
    public Problem {
        errors = List.copyOf(errors);
    }

    public Problem(ProblemKind kind, String code, String detail, List<FieldError> errors) {
        this(kind, code, detail, errors, Duration.ZERO);
    }

    public Problem(ProblemKind kind, String code, String detail) {
        this(kind, code, detail, List.of());
    }

    /** Sent as {@code Retry-After}, in seconds rounded up. */
    public Problem retryAfter(Duration pause) {
        return new Problem(kind, code, detail, errors, pause);
    }
}
