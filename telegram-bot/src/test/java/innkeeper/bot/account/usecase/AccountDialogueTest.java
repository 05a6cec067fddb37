package innkeeper.bot.account.usecase;

import innkeeper.bot.TestChat;
import innkeeper.bot.chat.domain.Kind;
import innkeeper.bot.chat.usecase.Chats.Standing;
import innkeeper.bot.messenger.domain.Button;
import innkeeper.bot.messenger.domain.Language;
import innkeeper.bot.messenger.usecase.ChatLeft;
import innkeeper.bot.travel.usecase.InMemoryChannels;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Letting the bot in and out, in which language it speaks, and whether it writes news. */
class AccountDialogueTest {
    private final TestChat anna = new TestChat();

    private List<String> labels() {
        return anna.buttons().map(Button::label).toList();
    }

    @Test
    void the_page_and_the_code_to_compare_are_shown_and_the_same_again_until_somebody_lets_the_bot_in() {
        anna.says("/login").sees("<code>BCDF-GHJ1</code>").taps("I have done it").sees("<code>BCDF-GHJ1</code>");
        anna.says("done").sees("I did not understand that").sees("<code>BCDF-GHJ1</code>");

        anna.loggedIn().happens(Kind.LOGGED_IN, Map.of());

        assertTrue(anna.messenger.screens.stream()
                .anyMatch(screen -> screen.text().html().equals("Welcome, <b>Anna &lt;Petrova&gt;</b>!")));
        anna.sees("Shall news of your bookings come into this chat?");
        anna.says("/login").sees("Find and book a room");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"denied|You have not let me in.", "expired|Nobody let me in in time."})
    void who_was_not_let_in_says_so_and_can_be_asked_again(String reason, String words) {
        anna.says("/login").happens(Kind.LOGIN_ENDED, Map.of("reason", reason)).sees(words);
        anna.sessions.logins.clear();

        anna.taps("Log in").sees("<code>BCDF-GHJ2</code>");
    }

    @Test
    void who_is_elsewhere_by_then_is_not_told_that_nobody_let_the_bot_in() {
        anna.says("/login").says("/find");
        int screens = anna.messenger.screens.size();

        anna.happens(Kind.LOGIN_ENDED, Map.of("reason", "expired"));

        assertEquals(screens, anna.messenger.screens.size());
    }

    @Test
    void the_bot_speaks_the_language_of_the_account_from_then_on() {
        anna.accounts.language = Language.RU;
        anna.says("/login").loggedIn().happens(Kind.LOGGED_IN, Map.of());

        assertEquals(Language.RU, anna.chats.language);
        anna.says("/start").sees("Казань");
    }

    @Test
    void a_session_that_was_ended_elsewhere_in_the_middle_of_a_dialogue_costs_nothing_that_was_chosen() {
        anna.loggedIn().choosesARoom();
        anna.bookings.good = "access-new";
        anna.accounts.ended = true;

        anna.taps("Book and pay now").sees("The session that I had in your account has ended.")
                .sees("<code>BCDF-GHJ1</code>");
        assertEquals(List.of(), anna.bookings.requests);
        anna.bookings.good = "";
        anna.loggedIn().happens(Kind.LOGGED_IN, Map.of());

        anna.sees("In all: <b>RUB\u00a017,800</b>").taps("Book and pay at the hotel")
                .sees("Booking <b>REF1</b>: confirmed");
    }

    /** Each of them needs the account. */
    @ParameterizedTest
    @CsvSource({"/bookings", "/messages"})
    void a_step_that_needs_the_account_comes_after_the_log_in(String command) {
        anna.says(command).sees("The page must show this code");

        anna.loggedIn().happens(Kind.LOGGED_IN, Map.of());

        anna.sees(command.equals("/bookings") ? "You have no bookings yet." : "Shall news of your bookings come");
    }

    @Test
    void logging_out_is_asked_for_and_forgets_what_was_chosen() {
        anna.loggedIn().choosesARoom().says("/logout").sees("Shall I leave your account?");
        anna.says("yes").sees("I did not understand that").taps("Log out").sees("I am not in your account.");

        assertEquals(List.of("refresh-1"), anna.accounts.revoked);
        assertEquals(List.of("Menu"), labels());
        anna.press("0:confirm:", 99).sees("Where do you want to stay?");
        anna.says("/start");
        assertFalse(labels().contains("My bookings"));
        assertTrue(labels().contains("Log in"));
    }

    @Test
    void the_language_is_changed_by_a_button_and_kept() {
        anna.says("/language").says("Deutsch").sees("I did not understand that").taps("Русский").sees("Казань");

        anna.says("/help").sees("/find – ");
        assertEquals(Language.RU, anna.chats.language);
        anna.says("/language").taps("English").sees("Find and book a room");
    }

    @Test
    void news_comes_into_the_chat_until_it_is_called_off() {
        anna.loggedIn().says("/messages").says("yes").sees("I did not understand that").taps("Yes, write here");

        anna.sees("News of your bookings comes into this chat");
        assertEquals(List.of(InMemoryChannels.CODE), anna.codes);
        anna.taps("No longer here").sees("Shall news of your bookings come into this chat?");
        assertFalse(anna.channels.messenger);
    }

    @Test
    void a_code_that_somebody_got_elsewhere_links_the_chat_where_it_is_good() {
        anna.says("BCDF-GHJK").sees("From now on news comes into this chat.");
        anna.says("BBBB-BBBB").sees("That code is not good, or no longer.");
        anna.says("hm").sees("I did not understand that");
    }

    @Test
    void help_names_what_can_be_said() {
        anna.says("/help").sees("/bookings").says("hm").sees("I did not understand that").sees("/bookings");
        anna.says("/help@innkeeper_bot now").sees("/bookings");
    }

    @Test
    void a_group_is_told_that_the_bot_works_for_one_person_and_left() {
        anna.happens(Kind.CROWD, Map.of()).sees("I work for one person in one chat");

        assertTrue(anna.messenger.left);
    }

    @Test
    void a_tap_of_somebody_else_is_answered_and_shows_nothing() {
        anna.happens(Kind.STRAY, Map.of("query", "q"));

        assertEquals(List.of(""), anna.messenger.toasts);
        assertEquals(List.of(), anna.messenger.screens);
    }

    @Test
    void a_chat_that_nobody_reads_any_more_is_left_alone() {
        anna.messenger.blocked = true;
        assertThrows(ChatLeft.class, () -> anna.says("/start"));

        anna.happens(Kind.LEFT, Map.of());

        assertEquals(Standing.LEFT, anna.chats.standing("4711"));
    }
}
