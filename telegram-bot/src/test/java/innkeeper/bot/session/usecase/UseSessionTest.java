package innkeeper.bot.session.usecase;

import innkeeper.bot.TestChat;
import innkeeper.bot.chat.domain.Chat;
import innkeeper.bot.messenger.domain.Language;
import innkeeper.kit.problem.Unavailable;
import innkeeper.testkit.time.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class UseSessionTest {
    private static final Chat CHAT = new Chat(TestChat.ID, "4711", Language.EN);

    private final MovableClock clock = MovableClock.at("2027-05-01T10:00:00Z");
    private final InMemoryAccounts accounts = new InMemoryAccounts(clock);
    private final InMemorySessions sessions = new InMemorySessions();
    private final UseSession session = new UseSession(accounts, sessions, clock);
    private final List<String> shown = new ArrayList<>();

    @BeforeEach
    void logIn() {
        sessions.tokens.put(TestChat.ID, accounts.tokens(1));
    }

    private Function<String, String> taking(String good) {
        return token -> {
            shown.add(token);
            if (!token.equals(good)) {
                throw new Unauthenticated();
            }
            return "done";
        };
    }

    @Test
    void a_token_that_is_good_is_used_as_it_is() {
        assertEquals("done", session.as(CHAT, taking("access-1")));
        assertEquals(List.of(), accounts.refreshed);
    }

    @Test
    void one_that_is_over_before_its_call_arrives_is_renewed_first() {
        clock.pass(Duration.ofSeconds(885));

        assertEquals("done", session.as(CHAT, taking("access-2")));
        assertEquals(List.of("access-2"), shown);
        assertEquals("refresh-2", sessions.of(TestChat.ID).orElseThrow().refresh());
    }

    @Test
    void one_that_a_service_does_not_take_is_renewed_and_shown_once_more() {
        assertEquals("done", session.as(CHAT, taking("access-2")));
        assertEquals(List.of("access-1", "access-2"), shown);
    }

    @Test
    void a_session_whose_new_token_is_not_taken_either_is_over() {
        assertTrue(assertThrows(NotLoggedIn.class, () -> session.as(CHAT, taking("none"))).ended());
        assertEquals(List.of(TestChat.ID), sessions.over);
        assertFalse(session.open(CHAT));
    }

    @Test
    void a_session_that_was_ended_elsewhere_is_over_and_the_next_call_says_only_that_there_is_none() {
        accounts.ended = true;

        assertTrue(assertThrows(NotLoggedIn.class, () -> session.as(CHAT, taking("access-2"))).ended());
        assertFalse(assertThrows(NotLoggedIn.class, () -> session.as(CHAT, taking("access-2"))).ended());
        assertEquals(List.of("access-1"), shown);
    }

    @Test
    void a_refresh_that_gets_no_answer_ends_no_session() {
        accounts.away = true;
        clock.pass(Duration.ofHours(1));

        assertThrows(Unavailable.class, () -> session.as(CHAT, taking("access-2")));
        assertTrue(session.open(CHAT));
        accounts.away = false;
        assertEquals("done", session.as(CHAT, taking("access-2")));
    }

    @Test
    void a_login_that_waits_is_shown_again_until_its_time_is_over() {
        var first = session.login(CHAT);
        assertEquals(first, session.login(CHAT));
        clock.pass(Duration.ofMinutes(10));

        assertNotEquals(first, session.login(CHAT));
    }

    @Test
    void logging_out_ends_the_session_on_both_sides_and_twice_does_no_harm() {
        session.end(CHAT);
        session.end(CHAT);

        assertEquals(List.of("refresh-1"), accounts.revoked);
        assertFalse(session.open(CHAT));
    }
}
