package innkeeper.bot;

import innkeeper.bot.message.domain.BotRejection;
import innkeeper.kit.problem.ProblemCodes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class RejectionsTest {
    private static final Map<BotRejection, String> CODES = Map.of(
            new BotRejection.UnknownChat("4711"), "unknown-chat",
            new BotRejection.ChatBlocked("4711"), "chat-blocked");

    @Test
    void every_rejection_has_its_code_here() {
        var told = CODES.keySet().stream().map(Object::getClass).toList();

        assertEquals(List.of(), Arrays.stream(BotRejection.class.getPermittedSubclasses())
                .filter(type -> !told.contains(type)).toList());
    }

    @Test
    void every_code_is_published_with_the_status_it_is_sent_with() {
        CODES.forEach((rejection, code) -> {
            var problem = Rejections.explain(rejection);
            assertEquals(code, problem.code());
            assertFalse(ProblemCodes.title(problem).isBlank());
        });
    }
}
