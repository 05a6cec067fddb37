package innkeeper.kit.problem;

import innkeeper.kernel.Refusal;

/** A service's one switch from its refusals to problems. */
@FunctionalInterface
public interface Explanation {
    Problem explain(Refusal refusal);
}
