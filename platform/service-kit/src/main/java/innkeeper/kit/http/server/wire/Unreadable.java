package innkeeper.kit.http.server.wire;

import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemKind;

/** A request that is not what RFC 9112 says, so that nobody can tell where the next one begins. */
final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Unreadable(String detail) {
        this(malformed(detail));
    }

    Unreadable(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    static Problem malformed(String detail) {
        return new Problem(ProblemKind.INVALID, "malformed-request", detail);
    }

    Problem problem() {
        return problem;
    }
}
