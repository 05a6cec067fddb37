package innkeeper.bot.message.usecase;

import innkeeper.bot.TestChat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What notification-service hears of who reads where. */
class LinksTest {
    private final TestChat anna = new TestChat();
    private final Kept notices = new Kept();
    private final Heard customer = new Heard();

    @Test
    void that_nobody_reads_any_more_is_told_once() {
        notices.left(TestChat.ID.value(), "4711");
        TellLeft tell = new TellLeft(notices, customer);

        tell.handle(TestChat.ID.value());
        tell.handle(TestChat.ID.value());

        assertEquals(List.of("left 4711"), customer.told);
    }

    @Test
    void who_links_the_chat_anew_takes_back_that_nobody_reads_there() {
        notices.left(TestChat.ID.value(), "4711");

        assertTrue(new TellLinked(notices, customer).link(anna.chat(), "BCDF-GHJK"));
        new TellLeft(notices, customer).handle(TestChat.ID.value());

        assertEquals(List.of("linked 4711 BCDF-GHJK"), customer.told);
    }

    @Test
    void a_code_that_is_not_good_is_said_to_be_so() {
        assertFalse(new TellLinked(notices, customer).link(anna.chat(), "BBBB-BBBB"));
    }

    private static final class Kept implements Notices {
        private final Map<UUID, Notice> notices = new HashMap<>();

        void left(UUID id, String address) {
            notices.put(id, new Notice(id, address, Instant.EPOCH));
        }

        @Override
        public Optional<Notice> find(UUID id) {
            return Optional.ofNullable(notices.get(id));
        }

        @Override
        public void forget(UUID id) {
            notices.remove(id);
        }
    }

    private static final class Heard implements Customer {
        final List<String> told = new ArrayList<>();

        @Override
        public boolean linked(String address, String code) {
            told.add("linked %s %s".formatted(address, code));
            return code.equals("BCDF-GHJK");
        }

        @Override
        public void left(String address) {
            told.add("left " + address);
        }
    }
}
