package innkeeper.notification;

import innkeeper.kernel.Refusal;
import innkeeper.kit.problem.Problem;
import innkeeper.notification.domain.Rejection;
import innkeeper.notification.domain.Rejection.UnknownNotification;

import static innkeeper.kit.problem.ProblemKind.ABSENT;

/** No default: a new rejection does not compile until it has a line here. */
final class Rejections {
    private Rejections() {}

    static Problem explain(Refusal refusal) {
        return switch ((Rejection) refusal) {
            case UnknownNotification(var id) -> new Problem(ABSENT, "unknown-notification", "No notification " + id);
        };
    }
}
