package innkeeper.bot;

import innkeeper.bot.message.domain.BotRejection;
import innkeeper.kernel.Rejection;
import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemKind;

/** What each rejection of the bot is called on the wire. */
public final class Rejections {
    private Rejections() {}

    public static Problem explain(Rejection rejection) {
        return switch ((BotRejection) rejection) {
            case BotRejection.UnknownChat(var address) ->
                new Problem(ProblemKind.ABSENT, "unknown-chat", "Nobody has ever written from chat " + address);
            case BotRejection.ChatBlocked(var address) -> new Problem(ProblemKind.FORBIDDEN, "chat-blocked",
                    "Whoever reads in chat %s takes no messages from the bot".formatted(address));
        };
    }
}
