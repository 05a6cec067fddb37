package innkeeper.kit.problem;

/** A rejection that every service knows: 401, 403, 412, 428 and the like; costs no stack trace. */
@SuppressWarnings("serial")
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    public ProblemException(ProblemKind kind, String code, String detail) {
        this(new Problem(kind, code, detail));
    }

    public Problem problem() {
        return problem;
    }
}
