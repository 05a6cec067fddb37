package innkeeper.bot.chat.usecase;

import innkeeper.bot.chat.domain.Chat;
import innkeeper.bot.chat.domain.ChatEvent;
import innkeeper.bot.chat.domain.ChatId;
import innkeeper.bot.messenger.usecase.ChatLeft;
import innkeeper.kit.problem.Unavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works through what happened in one chat, in order and alone; what fails again and again holds up nothing. */
public final class WorkChat {
    private static final Logger LOG = LoggerFactory.getLogger(WorkChat.class);
    /** Longer than one event takes. */
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int MOST_TRIES = 3;

    private final Chats chats;
    private final Events events;
    private final Handling handling;

    public WorkChat(Chats chats, Events events, Handling handling) {
        this.chats = chats;
        this.events = events;
        this.handling = handling;
    }

    /** @return false while somebody else works on it */
    public boolean handle(ChatId id) {
        UUID lease = UUID.randomUUID();
        Optional<Chat> chat = chats.take(id, lease, LEASE);
        if (chat.isEmpty()) {
            return false;
        }
        try {
            for (Optional<ChatEvent> next = events.next(id); next.isPresent(); next = events.next(id)) {
                work(chat.get(), next.get());
                chat = chats.take(id, lease, LEASE);
                if (chat.isEmpty()) {
                    return false;
                }
            }
            return true;
        } finally {
            giveBack(id, lease);
        }
    }

    /** Also where this thread is told to end: nobody could go on before the lease is over otherwise. */
    private void giveBack(ChatId id, UUID lease) {
        boolean interrupted = Thread.interrupted();
        try {
            chats.release(id, lease);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void work(Chat chat, ChatEvent event) {
        try {
            handling.handle(chat, event);
        } catch (ChatLeft e) {
            LOG.info("Nobody reads in chat {} any more: {}", chat.id(), e.getMessage());
            chats.leave(chat);
        } catch (Unavailable e) {
            throw e;
        } catch (RuntimeException e) {
            if (event.tries() + 1 < MOST_TRIES) {
                events.failed(event);
                throw e;
            }
            LOG.error("Event {} of chat {} is given up", event.seq(), chat.id(), e);
        }
        events.done(event);
    }
}
