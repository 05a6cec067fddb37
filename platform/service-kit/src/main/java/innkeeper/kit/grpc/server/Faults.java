package innkeeper.kit.grpc.server;

import innkeeper.kernel.Rejected;
import innkeeper.kit.problem.Explanation;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.kit.problem.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what a handler throws into the problem its caller is told; the text of a fault stays in the log. */
record Faults(Explanation explanation) {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    Problem problem(String method, Throwable thrown) {
        return switch (thrown) {
            case Rejected rejected -> explanation.explain(rejected.rejection());
            case InvalidInput invalid -> invalid.problem();
            case ProblemException refused -> refused.problem();
            case Unavailable unavailable -> {
                LOG.warn("{} needs {}, which is away: {}", method, unavailable.neighbour(),
                        String.valueOf(unavailable.getCause()));
                yield new Problem(ProblemKind.UNAVAILABLE, "unavailable", unavailable.getMessage());
            }
            default -> {
                LOG.error("{} failed", method, thrown);
                yield new Problem(ProblemKind.FAULT, "fault", "The fault is logged under this trace id");
            }
        };
    }
}
