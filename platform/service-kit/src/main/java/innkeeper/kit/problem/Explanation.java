package innkeeper.kit.problem;

import innkeeper.kernel.Rejection;

/** A service's one switch from its rejections to problems. */
@FunctionalInterface
public interface Explanation {
    Problem explain(Rejection rejection);
}
