package innkeeper.kit.problem;

import innkeeper.kernel.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one switch from whatever was thrown to a problem, for HTTP and gRPC; a fault is logged here, once, and its text
 * goes no further.
 */
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Explanation explanation;

    public Failures(Explanation explanation) {
        this.explanation = explanation;
    }

    /** A problem whose code is listed. */
    public Problem explain(Throwable thrown) {
        try {
            Problem problem = switch (thrown) {
                case InvalidInput invalid -> invalid.problem();
                case ProblemException refused -> refused.problem();
                case Rejected rejected -> explanation.explain(rejected.rejection());
                case Unavailable unavailable -> away(unavailable);
                default -> fault(thrown);
            };
            ProblemCodes.title(problem);
            return problem;
        } catch (RuntimeException e) {
            return fault(e);
        }
    }

    private static Problem away(Unavailable unavailable) {
        LOG.atWarn().addKeyValue("problem_code", "unavailable").setCause(unavailable.getCause())
                .log("{} is unavailable", unavailable.neighbour());
        return new Problem(ProblemKind.UNAVAILABLE, "unavailable", "Try again in a moment");
    }

    /** Something of ours went wrong, and {@code thrown} is logged under the trace id. */
    private static Problem fault(Throwable thrown) {
        LOG.atError().addKeyValue("problem_code", "fault").setCause(thrown).log("A request failed");
        return new Problem(ProblemKind.FAULT, "fault", "Quote the trace_id when you ask us about it");
    }
}
