package innkeeper.kit.problem;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a request got no success, before it becomes an HTTP (RFC 9457) or gRPC answer; the detail is sent as it is.
 *
 * @param retryAfter when trying again may help; zero where we cannot tell
 * @param extensions further members of the HTTP answer (RFC 9457, 3.2), by name
 */
public record Problem(ProblemKind kind, String code, String detail, List<FieldError> errors, Duration retryAfter,
        Map<String, Object> extensions) {
    public Problem {
        errors = List.copyOf(errors);
        extensions = Collections.unmodifiableMap(new LinkedHashMap<>(extensions));
    }

    public Problem(ProblemKind kind, String code, String detail, List<FieldError> errors) {
        this(kind, code, detail, errors, Duration.ZERO, Map.of());
    }

    public Problem(ProblemKind kind, String code, String detail) {
        this(kind, code, detail, List.of());
    }

    /** Sent as {@code Retry-After}, in seconds rounded up. */
    public Problem retryAfter(Duration pause) {
        return new Problem(kind, code, detail, errors, pause, extensions);
    }

    /** The same with one more member, which the contract of the operation describes. */
    public Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(extensions);
        more.put(member, value);
        return new Problem(kind, code, detail, errors, retryAfter, more);
    }
}
