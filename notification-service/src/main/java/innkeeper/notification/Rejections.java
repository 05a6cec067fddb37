package innkeeper.notification;

import innkeeper.kernel.Rejection;
import innkeeper.kit.problem.Problem;
import innkeeper.notification.message.domain.NotificationRejection;
import innkeeper.notification.message.domain.NotificationRejection.UnknownNotification;

import static innkeeper.kit.problem.ProblemKind.ABSENT;

/** No default: a new rejection does not compile until it has a line here. */
final class Rejections {
    private Rejections() {}

    static Problem explain(Rejection rejection) {
        return switch ((NotificationRejection) rejection) {
            case UnknownNotification(var id) -> new Problem(ABSENT, "unknown-notification", "No notification " + id);
        };
    }
}
