package innkeeper.notification;

import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemCodes;
import innkeeper.notification.message.domain.NotificationRejection.UnknownNotification;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RejectionsTest {
    @Test
    void an_unknown_message_is_told_by_its_published_code() {
        Problem problem = Rejections.explain(new UnknownNotification(Situations.id(7)));
        assertEquals("unknown-notification", problem.code());
        assertEquals("No notification 01930000-0000-7000-c000-000000000007", problem.detail());
        assertEquals("There is no such message", ProblemCodes.title(problem));
    }
}
