package innkeeper.bot.account.usecase;

import innkeeper.bot.chat.domain.Chat;

/** Tells notification-service in which chat somebody reads. */
public interface ChatLinks {
    /** @return false where the code is not good */
    boolean link(Chat chat, String code);
}
