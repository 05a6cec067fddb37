package innkeeper.bot.stay.usecase;

import innkeeper.bot.TestChat;
import innkeeper.bot.chat.domain.Kind;
import innkeeper.bot.messenger.domain.Button;
import innkeeper.bot.travel.domain.Booking;
import innkeeper.bot.travel.domain.Booking.Status;
import innkeeper.bot.travel.domain.Guests;
import innkeeper.bot.travel.domain.Request;
import innkeeper.bot.travel.domain.Request.Payment;
import innkeeper.bot.travel.domain.Rooms;
import innkeeper.bot.travel.domain.Terms;
import innkeeper.bot.travel.usecase.InMemoryHotels;
import innkeeper.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The last look, the booking, and what becomes of its payment. */
class ConfirmDialogueTest {
    private static final String ONLINE = "Book and pay now";
    private static final String AT_HOTEL = "Book and pay at the hotel";

    private final TestChat anna = new TestChat().loggedIn();

    private Booking made() {
        return anna.bookings.known.values().iterator().next();
    }

    @Test
    void a_booking_to_be_paid_at_the_hotel_is_confirmed_at_once_and_no_payment_is_awaited() {
        anna.choosesARoom().sees("In all: <b>RUB\u00a017,800</b>").taps(AT_HOTEL);

        anna.sees("Booking <b>REF1</b>: confirmed").sees("to be paid at the hotel");
        assertEquals(List.of(), anna.events.later);
        assertEquals(Payment.AT_HOTEL, anna.bookings.requests.getFirst().payment());
        assertEquals(Money.of(1_780_000, "RUB"), anna.bookings.requests.getFirst().expected());
    }

    @Test
    void a_booking_to_be_paid_now_shows_where_and_until_when() {
        anna.choosesARoom().taps(ONLINE);

        anna.sees("Booking <b>REF1</b>: waits for payment").sees("Pay by 1 May 13:15 (time of the hotel)");
        assertTrue(anna.buttons().anyMatch(button -> button instanceof Button.Open(String label, var page)
                && label.equals("Pay") && page.toString().equals("https://pay.example.net/1")));
        assertEquals(Instant.parse("2027-05-01T10:00:03Z"), anna.events.later.getLast().due());
        anna.taps("Refresh").sees("waits for payment");
    }

    @Test
    void a_deposit_is_told_before_it_is_booked_and_paid_at_the_same_page() {
        anna.hotels.payments = Set.of(Payment.DEPOSIT);
        anna.choosesARoom().sees("By deposit: RUB\u00a05,340 now, RUB\u00a012,460 at the hotel.")
                .taps("Book and pay the deposit");

        anna.sees("Booking <b>REF1</b>: waits for payment")
                .sees("of which RUB\u00a05,340 by online deposit and RUB\u00a012,460 at the hotel");
        assertEquals(Payment.DEPOSIT, anna.bookings.requests.getFirst().payment());
        assertTrue(anna.buttons()
                .anyMatch(button -> button instanceof Button.Open(String label, _) && label.equals("Pay")));
    }

    @Test
    void a_press_that_comes_twice_books_once_and_so_does_one_for_the_other_way_to_pay() {
        anna.choosesARoom();
        String online = anna.data(ONLINE);
        String atHotel = anna.data(AT_HOTEL);
        int message = anna.messenger.screens.size();

        anna.press(online, message).press(online, message).press(atHotel, message).press(online, 99);

        assertEquals(1, anna.bookings.known.size());
        assertEquals(1, anna.bookings.requests.size());
    }

    @Test
    void what_got_no_answer_is_asked_for_again_under_the_same_key() {
        anna.choosesARoom();
        anna.bookings.away();
        anna.taps(ONLINE).sees("Nothing is lost");
        anna.bookings.trouble = Optional.empty();

        anna.taps("Try again").sees("Booking <b>REF1</b>");

        assertEquals(1, anna.bookings.keys.size());
    }

    /** The next look at the same price books under a key of its own. */
    @Test
    void who_books_the_same_again_on_purpose_gets_two() {
        anna.choosesARoom().taps(AT_HOTEL).choosesARoom().taps(AT_HOTEL);

        assertEquals(2, anna.bookings.keys.size());
        assertNotEquals(anna.bookings.keys.values().stream().toList().getFirst(),
                anna.bookings.keys.values().stream().toList().getLast());
    }

    @Test
    void the_last_room_that_is_gone_is_said_and_others_are_shown() {
        anna.choosesARoom();
        anna.bookings.refuses("sold-out");
        anna.taps(ONLINE).sees("The last room has just been taken.");
        anna.bookings.trouble = Optional.empty();
        anna.hotels.soldOut = true;

        anna.taps("Back").sees("The hotel has no room for this stay any more.");
    }

    @Test
    void a_price_that_has_changed_is_shown_before_anything_is_booked() {
        anna.choosesARoom();
        anna.hotels.price = Money.of(1_900_000, "RUB");
        anna.bookings.refuses("price-changed");

        anna.taps(ONLINE).sees("The price has changed.").sees("In all: <b>RUB\u00a019,000</b>");
        anna.bookings.trouble = Optional.empty();
        anna.taps(ONLINE).sees("Booking <b>REF1</b>");

        assertEquals(Money.of(1_900_000, "RUB"), anna.bookings.requests.getLast().expected());
    }

    @Test
    void the_token_of_the_price_that_was_shown_goes_along_and_a_new_one_once_it_has_ended() {
        anna.choosesARoom().taps(AT_HOTEL).choosesARoom();
        anna.hotels.shown = "-later";
        anna.bookings.refuses("quote-expired");
        anna.taps(AT_HOTEL).sees("In all: <b>RUB\u00a017,800</b>");
        anna.bookings.trouble = Optional.empty();
        anna.taps(AT_HOTEL).sees("Booking <b>REF2</b>");

        assertEquals(List.of(Optional.of("k1.1780000"), Optional.of("k1.1780000-later")),
                anna.bookings.requests.stream().map(Request::token).toList());
        assertEquals(2, anna.bookings.keys.size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "too-many-open-nights|You hold too many nights that are not paid yet.",
            "email-not-verified|your e-mail address must be proven",
            "role-forbids|only guests' accounts book rooms",
            "hotel-not-selling|The hotel sells nothing at the moment."})
    void why_it_cannot_be_booked_is_said(String code, String words) {
        anna.choosesARoom();
        anna.bookings.refuses(code);

        anna.taps(AT_HOTEL).sees(words);
    }

    @Test
    void terms_are_shown_as_the_hotel_has_them() {
        anna.hotels.terms = Terms.FREE;
        anna.choosesARoom().sees("You can cancel for nothing.");
        Money night = Money.of(890_000, "RUB");
        anna.hotels.terms = new Terms(List.of(
                new Terms.Step(Optional.of(Instant.parse("2027-06-08T11:00:00Z")), night),
                new Terms.Step(Optional.of(Instant.parse("2027-06-09T21:00:00Z")), night.times(2))), "Rules");
        anna.choosesARoom().sees("for nothing until 8 Jun 14:00; after that RUB\u00a08,900 is kept.")
                .sees("From 10 Jun 00:00 on RUB\u00a017,800 is kept.").sees("The law allows no more than that.");
        anna.hotels.terms = new Terms(List.of(new Terms.Step(Optional.empty(), night)), "");
        anna.choosesARoom().sees("Cancelling costs RUB\u00a08,900 from the booking on.");
    }

    /** The first steps of these terms are over when it is looked at. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "2027-04-30T10:00:00Z|2027-06-09T21:00:00Z|From now on cancelling costs RUB\u00a08,900. / "
                    + "From 10 Jun 00:00 on RUB\u00a017,800 is kept.",
            "2027-05-01T10:00:00Z|2027-06-09T21:00:00Z|From now on cancelling costs RUB\u00a08,900. / "
                    + "From 10 Jun 00:00 on RUB\u00a017,800 is kept.",
            "2027-04-29T10:00:00Z|2027-04-30T10:00:00Z|From now on cancelling costs RUB\u00a017,800.",
            "-|2027-04-30T10:00:00Z|From now on cancelling costs RUB\u00a017,800.",
            "-|2027-06-09T21:00:00Z|Cancelling costs RUB\u00a08,900 from the booking on. / "
                    + "From 10 Jun 00:00 on RUB\u00a017,800 is kept."})
    void of_terms_only_what_still_holds_is_said(Instant first, Instant second, String words) {
        Money night = Money.of(890_000, "RUB");
        anna.hotels.terms = new Terms(List.of(new Terms.Step(Optional.ofNullable(first), night),
                new Terms.Step(Optional.of(second), night.times(2))), "");

        anna.choosesARoom();

        assertEquals(words.replace(" / ", "\n"), anna.text().split("Without meals\n")[1]);
    }

    @Test
    void what_costs_nothing_until_a_time_is_said_so_whatever_steps_lead_there() {
        Money night = Money.of(890_000, "RUB");
        anna.hotels.terms = new Terms(List.of(new Terms.Step(Optional.empty(), Money.of(0, "RUB")),
                new Terms.Step(Optional.of(Instant.parse("2027-06-08T11:00:00Z")), night)), "");

        anna.choosesARoom().sees(
                "Without meals\nYou can cancel for nothing until 8 Jun 14:00; after that RUB\u00a08,900 is kept.");
    }

    @Test
    void only_the_ways_to_pay_that_the_plan_has_are_offered() {
        anna.hotels.payments = Set.of(Payment.ONLINE);
        anna.choosesARoom();
        assertEquals(List.of(ONLINE),
                anna.buttons().map(Button::label).filter(label -> label.startsWith("Book")).toList());
        anna.taps(ONLINE);
        assertEquals(new Rooms(InMemoryHotels.STANDARD,
                List.of(new Rooms.Room(InMemoryHotels.DOUBLE, new Guests(2, List.of())))),
                anna.bookings.requests.getFirst().what());
    }

    @Test
    void guests_who_fit_no_room_see_who_sleeps_where_and_book_all_rooms_at_once() {
        anna.hotels.together = true;
        anna.says("Kazan 12-14 June for two").taps("Volga & <Sons>").sees("<b>Triple + 2 × Double</b>, for up to 7")
                .sees("Triple: 2 adults, 1 child (aged 4)\n2 × Double: 2 adults in each")
                .taps("Triple + 2 × Double · RUB\u00a017,800")
                .sees("Triple: 2 adults, 1 child (aged 4)\n2 × Double: 2 adults in each").taps(AT_HOTEL)
                .sees("Booking <b>REF1</b>: confirmed");
        assertEquals(List.of(InMemoryHotels.TRIPLE, InMemoryHotels.DOUBLE, InMemoryHotels.DOUBLE),
                anna.bookings.requests.getFirst().what().rooms().stream().map(Rooms.Room::type).toList());
        assertEquals(new Guests(2, List.of(4)), anna.bookings.requests.getFirst().what().rooms().getFirst().guests());
    }

    @Test
    void where_nothing_is_chosen_any_more_the_dialogue_asks_for_it() {
        anna.press("0:confirm:", 1).sees("Where do you want to stay?");
        anna.choosesARoom().says("yes").sees("I did not understand that").sees("In all");
        anna.clock.pass(Duration.ofDays(60));
        anna.taps(ONLINE).sees("On which day do you arrive?");
        assertEquals(List.of(), anna.bookings.requests);
    }

    @Test
    void who_has_to_log_in_first_is_led_back_to_the_same_price() {
        TestChat boris = new TestChat();
        boris.choosesARoom().sees("To book, you log in once in your browser.");
        boris.taps(ONLINE).sees("The page must show this code");
        assertEquals(List.of(), boris.bookings.requests);

        boris.loggedIn().happens(Kind.LOGGED_IN, Map.of());

        boris.sees("In all: <b>RUB\u00a017,800</b>").taps(ONLINE).sees("Booking <b>REF1</b>");
    }

    @Test
    void what_was_paid_is_said_by_itself_and_the_booking_is_shown_anew() {
        anna.choosesARoom().taps(ONLINE).later();
        anna.sees("waits for payment");
        assertEquals("2", anna.events.later.getLast().facts().get("look"));
        anna.bookings.stands(made(), Status.CONFIRMED);
        int screens = anna.messenger.screens.size();

        anna.later();

        assertEquals(screens + 1, anna.messenger.screens.size());
        anna.sees("Booking <b>REF1</b> at Volga &amp; &lt;Sons&gt; is paid and confirmed.");
        assertTrue(anna.messenger.screens.get(screens - 1).text().html().contains("Booking <b>REF1</b>: confirmed"));
        assertEquals(2, anna.events.later.size(), "nothing is left to look for");
        anna.taps("Show the booking").sees("Booking <b>REF1</b>: confirmed");
    }

    @Test
    void a_hold_that_ended_unpaid_is_said_wherever_the_dialogue_is() {
        anna.choosesARoom().taps(ONLINE).says("/language");
        anna.bookings.stands(made(), Status.EXPIRED);

        anna.later().sees("Booking <b>REF1</b> at Volga &amp; &lt;Sons&gt; has ended. Nothing is reserved any more.");

        anna.says("что?").sees("Which language do you speak?");
    }

    @Test
    void where_news_comes_as_messages_the_bot_says_nothing_of_its_own() {
        anna.says("/messages").taps("Yes, write here").choosesARoom().taps(ONLINE);
        anna.bookings.stands(made(), Status.CONFIRMED);
        int screens = anna.messenger.screens.size();

        anna.later().sees("Booking <b>REF1</b>: confirmed");

        assertEquals(screens, anna.messenger.screens.size());
    }

    @Test
    void a_look_in_vain_is_repeated_and_not_for_ever() {
        anna.choosesARoom().taps(ONLINE);
        anna.bookings.away();
        anna.later();
        assertEquals(2, anna.events.later.size());
        anna.bookings.trouble = Optional.empty();
        Map<String, String> late = Map.of("booking", made().id().toString(), "look", "40");
        anna.happens(Kind.LOOK, late);
        assertEquals(anna.clock.instant().plusSeconds(20), anna.events.later.getLast().due(),
                "seldom after two minutes");

        anna.happens(Kind.LOOK, Map.of("booking", made().id().toString(), "look", "400"));

        assertEquals(3, anna.events.later.size());
    }

    @Test
    void who_has_logged_out_meanwhile_hears_nothing_of_the_payment() {
        anna.choosesARoom().taps(ONLINE);
        anna.sessions.tokens.clear();
        int screens = anna.messenger.screens.size();

        anna.later();

        assertEquals(screens, anna.messenger.screens.size());
        assertFalse(anna.text().contains("paid"), anna.text());
    }
}
