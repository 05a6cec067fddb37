package innkeeper.bot.message.domain;

import innkeeper.kernel.Rejection;

/** Why nothing is written to a chat. */
public sealed interface BotRejection extends Rejection {
    /** Nobody has ever written from there. */
    record UnknownChat(String address) implements BotRejection {}

    /** Whoever reads there takes nothing from the bot. */
    record ChatBlocked(String address) implements BotRejection {}
}
