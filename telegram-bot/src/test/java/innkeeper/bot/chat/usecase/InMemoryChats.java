package innkeeper.bot.chat.usecase;

import innkeeper.bot.chat.domain.Chat;
import innkeeper.bot.chat.domain.ChatId;
import innkeeper.bot.messenger.domain.Language;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Chats that are known by what was put in here. */
public final class InMemoryChats implements Chats {
    public final Map<String, Standing> standings = new HashMap<>();
    public Language language = Language.EN;

    @Override
    public Optional<Chat> take(ChatId id, UUID lease, Duration length) {
        return Optional.of(new Chat(id, "4711", language));
    }

    @Override
    public void release(ChatId id, UUID lease) {}

    @Override
    public void speak(ChatId id, Language spoken) {
        language = spoken;
    }

    @Override
    public void leave(Chat chat) {
        standings.put(chat.address(), Standing.LEFT);
    }

    @Override
    public Standing standing(String address) {
        return standings.getOrDefault(address, Standing.UNKNOWN);
    }
}
