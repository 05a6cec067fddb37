package innkeeper.bot.chat.usecase;

import innkeeper.bot.chat.domain.Chat;
import innkeeper.bot.chat.domain.ChatEvent;
import innkeeper.bot.chat.domain.ChatId;
import innkeeper.bot.chat.domain.Kind;
import innkeeper.bot.messenger.domain.Language;
import innkeeper.bot.messenger.usecase.ChatLeft;
import innkeeper.kit.problem.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WorkChatTest {
    private static final ChatId ID = new ChatId(new UUID(0, 1));

    private final OneChat chats = new OneChat();
    private final Line events = new Line();
    private final List<Long> handled = new ArrayList<>();

    private boolean work(Handling handling) {
        return new WorkChat(chats, events, handling).handle(ID);
    }

    @Test
    void what_happened_is_worked_on_in_order_and_the_lease_given_back() {
        events.say(1, 2, 3);

        assertTrue(work((_, event) -> handled.add(event.seq())));

        assertEquals(List.of(1L, 2L, 3L), handled);
        assertEquals(List.of(), chats.held);
    }

    @Test
    void while_somebody_else_works_on_it_nothing_is_done() {
        events.say(1);
        chats.taken = true;

        assertFalse(work((_, event) -> handled.add(event.seq())));
        assertEquals(List.of(), handled);
    }

    @Test
    void whoever_has_lost_the_lease_stops_before_the_next_event() {
        events.say(1, 2);

        assertFalse(work((_, event) -> {
            handled.add(event.seq());
            chats.taken = true;
        }));
        assertEquals(List.of(1L), handled);
    }

    @Test
    void what_fails_again_and_again_is_given_up_and_holds_up_nothing() {
        events.say(1, 2);
        Handling failing = (_, event) -> {
            handled.add(event.seq());
            if (event.seq() == 1) {
                throw new IllegalStateException("always");
            }
        };

        assertThrows(IllegalStateException.class, () -> work(failing));
        assertThrows(IllegalStateException.class, () -> work(failing));
        assertTrue(work(failing));

        assertEquals(List.of(1L, 1L, 1L, 2L), handled);
    }

    @Test
    void what_cannot_be_reached_now_is_tried_for_as_long_as_it_takes() {
        events.say(1);
        for (int tries = 0; tries < 5; tries++) {
            assertThrows(Unavailable.class, () -> work((_, _) -> {
                throw new Unavailable("Telegram", new IllegalStateException("away"));
            }));
        }

        assertEquals(0, events.waiting.getFirst().tries());
        assertEquals(List.of(), chats.held);
    }

    @Test
    void a_chat_that_nobody_reads_any_more_is_left() {
        events.say(1);

        assertTrue(work((_, _) -> {
            throw new ChatLeft("blocked");
        }));
        assertTrue(chats.left);
        assertEquals(0, events.waiting.size());
    }

    /** A stop does so where an event takes too long. */
    @Test
    void who_is_interrupted_gives_the_lease_back_all_the_same() {
        events.say(1);

        assertThrows(Unavailable.class, () -> work((_, _) -> {
            Thread.currentThread().interrupt();
            throw new Unavailable("Telegram", new InterruptedException());
        }));

        assertTrue(Thread.interrupted(), "whoever called knows of it still");
        assertEquals(List.of(), chats.held);
    }

    /** As a database it does nothing for a thread that is interrupted. */
    private static final class OneChat implements Chats {
        final List<UUID> held = new ArrayList<>();
        boolean taken;
        boolean left;

        @Override
        public Optional<Chat> take(ChatId id, UUID lease, Duration length) {
            if (taken) {
                return Optional.empty();
            }
            if (!held.contains(lease)) {
                held.add(lease);
            }
            return Optional.of(new Chat(id, "4711", Language.EN));
        }

        @Override
        public void release(ChatId id, UUID lease) {
            if (Thread.currentThread().isInterrupted()) {
                throw Unavailable.database(new InterruptedException());
            }
            held.remove(lease);
        }

        @Override
        public void speak(ChatId id, Language language) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void leave(Chat chat) {
            left = true;
        }

        @Override
        public Standing standing(String address) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Line implements Events {
        final Deque<ChatEvent> waiting = new ArrayDeque<>();

        void say(long... numbers) {
            for (long number : numbers) {
                waiting.add(new ChatEvent(number, Kind.SAID, Map.of(), false, 0, ""));
            }
        }

        @Override
        public void add(List<NewEvent> events) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void add(ChatId chat, String key, Kind kind, Map<String, String> facts) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void later(ChatId chat, Kind kind, Map<String, String> facts, Instant due) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<ChatEvent> next(ChatId chat) {
            return Optional.ofNullable(waiting.peek());
        }

        @Override
        public void answered(ChatEvent event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void done(ChatEvent event) {
            waiting.remove();
        }

        @Override
        public void failed(ChatEvent event) {
            waiting.remove();
            waiting.addFirst(new ChatEvent(event.seq(), event.kind(), event.facts(), false, event.tries() + 1, ""));
        }
    }
}
