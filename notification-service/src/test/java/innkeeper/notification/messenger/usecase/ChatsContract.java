package innkeeper.notification.messenger.usecase;

import innkeeper.notification.messenger.domain.LinkCode;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.ANNA_ID;
import static innkeeper.notification.Situations.BORIS_ID;
import static innkeeper.notification.Situations.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every store of chats promises. */
public abstract class ChatsContract {
    private static final LinkCode CODE = LinkCode.typed("BCDF-GHJK");
    private static final LinkCode OTHER = LinkCode.typed("LMNP-QRST");
    private static final Instant SOON = NOW.plusSeconds(600);

    protected abstract Chats chats();

    @Test
    void a_code_links_the_chat_in_which_it_is_told_once_and_in_time() {
        chats().expect(ANNA_ID, CODE, SOON);
        assertFalse(chats().link(OTHER, "4711", NOW));
        assertFalse(chats().link(CODE, "4711", SOON));
        assertEquals(Optional.empty(), chats().of(ANNA_ID));
        assertTrue(chats().link(CODE, "4711", NOW));
        assertEquals(Optional.of("4711"), chats().of(ANNA_ID));
        assertFalse(chats().link(CODE, "815", NOW));
        assertEquals(Optional.of("4711"), chats().of(ANNA_ID));
    }

    @Test
    void a_new_code_ends_the_one_before_and_a_new_chat_too() {
        chats().expect(ANNA_ID, CODE, SOON);
        chats().expect(ANNA_ID, OTHER, SOON);
        assertFalse(chats().link(CODE, "4711", NOW));
        assertTrue(chats().link(OTHER, "4711", NOW));
        chats().expect(ANNA_ID, CODE, SOON);
        assertTrue(chats().link(CODE, "815", NOW));
        assertEquals(Optional.of("815"), chats().of(ANNA_ID));
    }

    @Test
    void a_chat_is_of_the_last_one_who_has_said_so() {
        link(CODE, "4711");
        chats().expect(BORIS_ID, OTHER, SOON);
        assertTrue(chats().link(OTHER, "4711", NOW));
        assertEquals(Optional.empty(), chats().of(ANNA_ID));
        assertEquals(Optional.of("4711"), chats().of(BORIS_ID));
    }

    @Test
    void a_chat_that_is_left_and_a_person_who_is_forgotten_are_known_no_more() {
        link(CODE, "4711");
        chats().leave("4711");
        assertEquals(Optional.empty(), chats().of(ANNA_ID));
        link(CODE, "4711");
        chats().expect(ANNA_ID, OTHER, SOON);
        chats().forget(ANNA_ID);
        assertEquals(Optional.empty(), chats().of(ANNA_ID));
        assertFalse(chats().link(OTHER, "4711", NOW));
    }

    private void link(LinkCode code, String chat) {
        chats().expect(ANNA_ID, code, SOON);
        assertTrue(chats().link(code, chat, NOW));
    }
}
