package innkeeper.bot.chat.usecase;

import innkeeper.bot.chat.domain.Chat;
import innkeeper.bot.chat.domain.ChatEvent;

/** Does what one event of a chat asks for; it may come again where that was not noted in time. */
@FunctionalInterface
public interface Handling {
    void handle(Chat chat, ChatEvent event);
}
