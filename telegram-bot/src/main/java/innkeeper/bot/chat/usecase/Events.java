package innkeeper.bot.chat.usecase;

import innkeeper.bot.chat.domain.ChatEvent;
import innkeeper.bot.chat.domain.ChatId;
import innkeeper.bot.chat.domain.Kind;
import innkeeper.bot.messenger.domain.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happens in chats, in order; each is kept until it is done, and comes once under its key. */
public interface Events {
    /** Of an address that is not known yet this makes a chat. */
    record NewEvent(String key, String address, Language language, Kind kind, Map<String, String> facts) {}

    void add(List<NewEvent> events);

    /** In a chat that is known. */
    void add(ChatId chat, String key, Kind kind, Map<String, String> facts);

    /** As {@link #add}, when the time has come. */
    void later(ChatId chat, Kind kind, Map<String, String> facts, Instant due);

    /** The first one that is not done. */
    Optional<ChatEvent> next(ChatId chat);

    /** The messenger was told that the tap has arrived. */
    void answered(ChatEvent event);

    void done(ChatEvent event);

    /** It failed, and comes again. */
    void failed(ChatEvent event);
}
