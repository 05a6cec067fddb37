package innkeeper.bot.find.usecase;

import innkeeper.bot.account.usecase.HomeStep;
import innkeeper.bot.account.usecase.LoginStep;
import innkeeper.bot.chat.domain.Chat;
import innkeeper.bot.chat.domain.ChatEvent;
import innkeeper.bot.chat.domain.ChatId;
import innkeeper.bot.chat.domain.Kind;
import innkeeper.bot.chat.usecase.InMemoryChats;
import innkeeper.bot.chat.usecase.InMemoryEvents;
import innkeeper.bot.dialogue.domain.Dialogue;
import innkeeper.bot.dialogue.usecase.Dialogues;
import innkeeper.bot.dialogue.usecase.Talk;
import innkeeper.bot.messenger.domain.Button;
import innkeeper.bot.messenger.domain.Language;
import innkeeper.bot.messenger.domain.Screen;
import innkeeper.bot.messenger.usecase.Messenger;
import innkeeper.bot.session.domain.Login;
import innkeeper.bot.session.domain.Profile;
import innkeeper.bot.session.domain.Tokens;
import innkeeper.bot.session.usecase.Accounts;
import innkeeper.bot.session.usecase.Answer;
import innkeeper.bot.session.usecase.Sessions;
import innkeeper.bot.session.usecase.UseSession;
import innkeeper.bot.travel.domain.Hotel;
import innkeeper.bot.travel.domain.Offer;
import innkeeper.bot.travel.domain.Terms;
import innkeeper.bot.travel.usecase.Hotels;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.problem.Unavailable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The way to a room, on the first of May: what is said, and what is shown then. */
class FindDialogueTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-05-01T10:00:00Z"), ZoneOffset.UTC);
    private static final Chat CHAT = new Chat(new ChatId(new UUID(0, 1)), "4711", Language.EN);
    private static final HotelId VOLGA = HotelId.of("01930000-0000-7000-9000-000000000001");

    private final Shown shown = new Shown();
    private final Market market = new Market();
    private final Talk talk = talk();
    private int seq;

    private Talk talk() {
        var wish = new HearWish(market);
        return new Talk(List.of(new HomeStep(), new LoginStep(), new CityStep(market, wish), new DatesStep(wish),
                new GuestsStep(wish), new HotelsStep(market), new OffersStep(market)), wish, new InMemoryDialogues(),
                new UseSession(new NoAccounts(), new NoSessions(), CLOCK), shown, new InMemoryEvents(),
                new InMemoryChats(), CLOCK);
    }

    private void says(String text) {
        talk.said(CHAT, new ChatEvent(++seq, Kind.SAID, Map.of("text", text), false, 0, ""));
    }

    private void taps(String label) {
        String data = shown.last().rows().stream().flatMap(List::stream)
                .filter(button -> button.label().equals(label)).map(button -> ((Button.Press) button).data())
                .findFirst().orElseThrow();
        press(data);
    }

    private void press(String data) {
        talk.tapped(CHAT, new ChatEvent(++seq, Kind.TAPPED,
                Map.of("query", "q" + seq, "message", Integer.toString(shown.screens.size()), "data", data), false, 0,
                ""));
    }

    private String text() {
        return shown.last().text().html();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "/find|Where do you want to stay?",
            "Kazan|On which day do you arrive?",
            "Казань|On which day do you arrive?",
            "Kazan 12 June|You arrive on <b>12 June 2027</b>",
            "Kazan 12-14 June|How many guests?",
            "Kazan 12-14 June for two|<b>Kazan</b> · Sat 12 Jun – Mon 14 Jun · guests: 2",
            "Kazan 12-14 June for two|17,800</b> for the whole stay",
            "Tomsk 12-14 June for two|Nothing is free there then",
            "12-14 June for two|Where do you want to stay?",
            "hello|I did not understand that",
            "/unknown|Find and book a room"})
    void a_sentence_leads_to_what_is_missing(String said, String expected) {
        says(said);

        assertTrue(text().contains(expected), text());
    }

    @Test
    void days_are_chosen_in_one_message_and_can_be_thought_better_of() {
        says("Kazan");
        int messages = shown.screens.size();
        assertTrue(shown.last().rows().getFirst().get(1).label().startsWith("May 2027"));
        taps("›");
        taps("12");
        assertTrue(text().contains("You arrive on <b>12 June 2027</b>"), text());
        taps("[12]");
        assertTrue(text().contains("On which day do you arrive?"), text());
        taps("14");
        taps("Other dates");
        taps("20");
        taps("22");

        assertTrue(text().contains("How many guests?"), text());
        assertEquals(messages, shown.screens.size(), "nothing new was written");
        taps("Back");
        assertTrue(text().contains("You arrive on <b>20 June 2027</b>"), text());
    }

    @Test
    void days_that_have_passed_cannot_be_chosen() {
        says("Kazan");

        assertFalse(shown.last().rows().stream().flatMap(List::stream).map(button -> ((Button.Press) button).data())
                .anyMatch(data -> data.endsWith("2027-04-30")));
        assertEquals("·", shown.last().rows().getFirst().getFirst().label(), "there is no way back before this month");
    }

    @Test
    void a_press_that_comes_again_or_late_changes_nothing() {
        says("Kazan");
        String next = ((Button.Press) shown.last().rows().getFirst().get(2)).data();
        press(next);
        String june = text() + shown.last().rows().getFirst().get(1).label();
        press(next);
        assertEquals(june, text() + shown.last().rows().getFirst().get(1).label());
        assertEquals(List.of("", ""), shown.toasts);
        says("/find");
        press("1:dates:2027-05-20");
        assertEquals(List.of("", "", ""), shown.toasts);
        assertTrue(text().contains("Where do you want to stay?"), text());
    }

    @Test
    void an_event_that_comes_again_is_heard_once() {
        says("Kazan 12-14 June");
        seq--;
        says("3");

        assertTrue(text().contains("How many guests?"), text());
    }

    @Test
    void what_is_away_can_be_tried_again() {
        says("Kazan 12-14 June");
        market.away = true;
        taps("2");
        assertTrue(text().contains("Nothing is lost"), text());
        market.away = false;
        taps("Try again");

        assertTrue(text().contains("Volga &amp; &lt;Sons&gt;"), text());
        taps("Volga & <Sons>");
        assertTrue(text().contains("until 2 days before arrival; after that 50 % is kept"), text());
    }

    private static final class Shown implements Messenger {
        final List<Screen> screens = new ArrayList<>();
        final List<String> toasts = new ArrayList<>();

        Screen last() {
            return screens.getLast();
        }

        @Override
        public String show(String address, Screen screen) {
            screens.add(screen);
            return Integer.toString(screens.size());
        }

        @Override
        public boolean edit(String address, String message, Screen screen) {
            screens.set(Integer.parseInt(message) - 1, screen);
            return true;
        }

        @Override
        public void answer(String query, String toast) {
            toasts.add(toast);
        }

        @Override
        public void leave(String address) {}
    }

    private static final class Market implements Hotels {
        private static final Hotel HOTEL = new Hotel(VOLGA, "Volga & <Sons>", "Kazan", "Kremlin Embankment 21", 4,
                Optional.of(Money.of(1_780_000, "RUB")));
        boolean away;

        @Override
        public List<String> cities() {
            return List.of("Kazan", "Tomsk");
        }

        @Override
        public List<Hotel> search(String city, DateRange stay, int guests) {
            if (away) {
                throw new Unavailable("hotel-service", new IllegalStateException("away"));
            }
            return city.equals("Kazan") ? List.of(HOTEL) : List.of();
        }

        @Override
        public List<Offer> offers(HotelId hotel, DateRange stay, int guests) {
            return List.of(new Offer(RoomTypeId.of("01930000-0000-7000-9100-000000000011"), "Double", 2, 7,
                    Money.of(1_780_000, "RUB"), new Terms(2, 50)));
        }

        @Override
        public Optional<Hotel> find(HotelId id) {
            return Optional.of(HOTEL).filter(hotel -> hotel.id().equals(id));
        }

        @Override
        public List<Hotel> ownOf(String token) {
            return List.of();
        }
    }

    private static final class InMemoryDialogues implements Dialogues {
        private final Map<ChatId, Dialogue> dialogues = new HashMap<>();

        @Override
        public Dialogue of(ChatId chat) {
            return dialogues.getOrDefault(chat, Dialogue.begun());
        }

        @Override
        public void save(ChatId chat, Dialogue dialogue) {
            dialogues.put(chat, dialogue);
        }
    }

    private record NoAccounts() implements Accounts {
        @Override
        public Login begin(ChatId chat) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Answer ask(String deviceCode) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Tokens> refresh(String refreshToken) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void revoke(String refreshToken) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Profile profile(String accessToken) {
            throw new UnsupportedOperationException();
        }
    }

    private record NoSessions() implements Sessions {
        @Override
        public Optional<Tokens> of(ChatId chat) {
            return Optional.empty();
        }

        @Override
        public void renew(ChatId chat, Tokens tokens) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void end(Chat chat) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void expect(Login login) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Login> waiting(ChatId chat) {
            return Optional.empty();
        }

        @Override
        public Optional<Login> waiting(UUID id) {
            return Optional.empty();
        }

        @Override
        public void askAgain(Login login, Instant when) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void begin(Login login, Tokens tokens) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void giveUp(Login login, String reason) {
            throw new UnsupportedOperationException();
        }
    }
}
