package innkeeper.bot.message.usecase;

import innkeeper.bot.chat.domain.Kind;
import innkeeper.bot.chat.usecase.Chats;
import innkeeper.bot.chat.usecase.Events;
import innkeeper.bot.chat.usecase.Events.NewEvent;
import innkeeper.bot.message.domain.BotRejection.ChatBlocked;
import innkeeper.bot.message.domain.BotRejection.UnknownChat;
import innkeeper.bot.messenger.domain.Language;
import innkeeper.kernel.Rejected;
import java.util.List;
import java.util.Map;

/** Takes a message for a chat, to be shown there after all that came before. */
public final class TakeMessage {
    private final Chats chats;
    private final Events events;

    public TakeMessage(Chats chats, Events events) {
        this.chats = chats;
        this.events = events;
    }

    /** @param key the same for the same message @param link empty where there is nothing to open */
    public void handle(String key, String address, String text, String link) {
        switch (chats.standing(address)) {
            case UNKNOWN -> throw new Rejected(new UnknownChat(address));
            case LEFT -> throw new Rejected(new ChatBlocked(address));
            case READ -> events.add(List.of(new NewEvent("message:" + key, address, Language.EN, Kind.MESSAGE,
                    Map.of("text", text, "link", link))));
        }
    }
}
