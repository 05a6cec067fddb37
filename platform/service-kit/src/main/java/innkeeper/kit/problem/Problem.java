package innkeeper.kit.problem;

import java.util.List;

/** Why a request got no success, before it becomes an HTTP (RFC 9457) or gRPC answer; the detail is sent as it is. */
public record Problem(ProblemKind kind, String code, String detail, List<FieldError> errors) {
    public Problem {
        errors = List.copyOf(errors);
    }

    public Problem(ProblemKind kind, String code, String detail) {
        this(kind, code, detail, List.of());
    }
}
