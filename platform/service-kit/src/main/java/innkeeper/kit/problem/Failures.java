package innkeeper.kit.problem;

import innkeeper.kernel.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one switch from whatever was thrown to a problem; a fault is logged here, once, and its text goes no further. */
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
                case Refused refused -> refused.problem();
                case Rejected rejected -> explanation.explain(rejected.refusal());
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
        LOG.warn("{} is unavailable", unavailable.neighbour(), unavailable.getCause());
        return new Problem(ProblemKind.UNAVAILABLE, "unavailable", "Try again in a moment");
    }

    private static Problem fault(Throwable thrown) {
        LOG.error("A request failed", thrown);
        return new Problem(ProblemKind.FAULT, "fault", "Quote the trace_id when you ask us about it");
    }
}
