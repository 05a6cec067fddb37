package innkeeper.bot.session.usecase;

import innkeeper.bot.TestChat;
import innkeeper.bot.session.domain.Login;
import innkeeper.testkit.time.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Each answer of RFC 8628, 3.5, and what the bot makes of it. */
class AwaitLoginTest {
    private final MovableClock clock = MovableClock.at("2027-05-01T10:00:00Z");
    private final InMemoryAccounts accounts = new InMemoryAccounts(clock);
    private final InMemorySessions sessions = new InMemorySessions();
    private final AwaitLogin await = new AwaitLogin(accounts, sessions, clock);
    private final Login login = accounts.begin(TestChat.ID);

    private void ask(Answer answer) {
        accounts.answer = answer;
        await.handle(login.id());
    }

    @Test
    void while_nobody_has_said_yes_it_is_asked_at_the_interval() {
        sessions.expect(login);

        ask(new Answer.Pending());

        assertEquals(List.of(Instant.parse("2027-05-01T10:00:05Z")), sessions.asked);
    }

    @Test
    void who_is_told_to_slow_down_asks_five_seconds_later_from_then_on() {
        sessions.expect(login);

        ask(new Answer.SlowDown());
        ask(new Answer.Pending());
        ask(new Answer.SlowDown());

        assertEquals(List.of(Instant.parse("2027-05-01T10:00:10Z"), Instant.parse("2027-05-01T10:00:10Z"),
                Instant.parse("2027-05-01T10:00:15Z")), sessions.asked);
        assertEquals(Duration.ofSeconds(15), sessions.waiting(TestChat.ID).orElseThrow().interval());
    }

    @Test
    void a_yes_begins_a_session() {
        sessions.expect(login);

        ask(new Answer.Granted(accounts.tokens(1)));

        assertEquals("access-1", sessions.of(TestChat.ID).orElseThrow().access());
        assertTrue(sessions.waiting(TestChat.ID).isEmpty());
    }

    @Test
    void a_no_and_no_answer_in_time_end_the_waiting() {
        sessions.expect(login);
        ask(new Answer.Denied());
        sessions.expect(login);
        ask(new Answer.Expired());

        assertEquals(List.of("denied", "expired"), sessions.reasons);
        assertTrue(sessions.waiting(TestChat.ID).isEmpty());
        assertTrue(sessions.of(TestChat.ID).isEmpty());
    }

    @Test
    void nobody_is_asked_about_a_login_that_was_replaced() {
        accounts.answer = new Answer.Granted(accounts.tokens(1));

        await.handle(new UUID(9, 9));

        assertTrue(sessions.of(TestChat.ID).isEmpty());
    }

    @Test
    void neither_codes_nor_tokens_show_in_words() {
        assertFalse(login.toString().contains("device-1"));
        assertFalse(accounts.tokens(1).toString().contains("access-1"));
    }
}
