package innkeeper.bot.chat.usecase;

import innkeeper.bot.chat.domain.Chat;
import innkeeper.bot.chat.domain.ChatId;
import innkeeper.bot.messenger.domain.Language;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The chats that the bot knows, each worked on by one worker at a time. */
public interface Chats {
    /** Takes or prolongs the lease of a chat. @return empty while somebody else has it */
    Optional<Chat> take(ChatId id, UUID lease, Duration length);

    /** Somebody else may go on. */
    void release(ChatId id, UUID lease);

    void speak(ChatId id, Language language);

    /** Nobody reads there any more: messages that wait are dropped, and notification-service will hear of it. */
    void leave(Chat chat);

    Standing standing(String address);

    /** What is known of an address of the messenger. */
    enum Standing {
        UNKNOWN, LEFT, READ
    }
}
