package innkeeper.bot.message.usecase;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What notification-service is still to hear of chats that are read no more. */
public interface Notices {
    record Notice(UUID id, String address, Instant at) {}

    Optional<Notice> find(UUID id);

    /** Told, or no longer true. */
    void forget(UUID id);
}
