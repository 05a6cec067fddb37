package innkeeper.bot.stay.usecase;

import innkeeper.bot.TestChat;
import innkeeper.bot.messenger.domain.Button;
import innkeeper.bot.messenger.domain.Language;
import innkeeper.bot.travel.domain.Booking;
import innkeeper.bot.travel.domain.Booking.Place;
import innkeeper.bot.travel.domain.Booking.Room;
import innkeeper.bot.travel.domain.Booking.Status;
import innkeeper.bot.travel.domain.Cancellation;
import innkeeper.bot.travel.domain.End;
import innkeeper.bot.travel.domain.End.Note;
import innkeeper.bot.travel.domain.End.Party;
import innkeeper.bot.travel.domain.End.Reason;
import innkeeper.bot.travel.domain.Folio;
import innkeeper.bot.travel.domain.Guests;
import innkeeper.bot.travel.usecase.InMemoryBookings;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static innkeeper.bot.travel.usecase.InMemoryBookings.ended;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** One's bookings: looking at them, giving one up, reaching the hotel. */
class BookingsDialogueTest {
    private static final DateRange STAY = new DateRange(LocalDate.parse("2027-06-12"), LocalDate.parse("2027-06-14"));

    private static final End BY_AN_ADMINISTRATOR =
            new End(Reason.CANCELLED, Party.INNKEEPER, Instant.parse("2027-05-24T09:00:00Z"),
                    new Note("AA <b>", false));

    private final TestChat anna = new TestChat().loggedIn();

    private static Booking booking(long number, Status status) {
        return InMemoryBookings.booking(number, status, STAY, true);
    }

    private Status status() {
        return anna.bookings.known.values().iterator().next().status();
    }

    @Test
    void who_has_booked_nothing_is_told_so() {
        anna.says("/bookings").sees("You have no bookings yet.");
    }

    @Test
    void all_are_listed_and_each_is_looked_at() {
        anna.bookings.put(booking(1, Status.CANCELLED));
        anna.bookings.put(booking(2, Status.CONFIRMED));

        anna.says("/bookings").sees("<b>REF2</b> · Volga &amp; &lt;Sons&gt;\nSat 12 Jun – Mon 14 Jun\nconfirmed")
                .sees("cancelled");

        anna.taps("REF1 · Volga & <Sons>").sees("Booking <b>REF1</b>: cancelled")
                .sees("check-in from 14:00, check-out until 12:00");
        assertFalse(anna.buttons().map(Button::label).toList().contains("Cancel the booking"));
        anna.says("what?").sees("I did not understand that").sees("REF1");
        anna.taps("My bookings").says("what?").sees("I did not understand that").sees("Your bookings");
    }

    @Test
    void a_booking_says_who_sleeps_there_what_was_sold_and_what_the_price_is_made_of() {
        anna.bookings.put(booking(1, Status.CONFIRMED));
        anna.bookings.put(booking(2, Status.CANCELLED));

        anna.says("/bookings").taps("REF1 · Volga & <Sons>")
                .sees("Double · 2 adults\nBreakfast included\nYou can cancel for nothing.")
                .sees("In all: <b>RUB\u00a017,800</b>, by online payment\nnights RUB\u00a017,700 + Tourist tax RUB\u00a0100");
        anna.says("/bookings").taps("REF2 · Volga & <Sons>").sees("Breakfast included");
        assertFalse(anna.text().contains("cancel for nothing"), anna.text());
    }

    @ParameterizedTest
    @CsvSource({"PENDING_PAYMENT, waits for payment", "CONFIRMED, confirmed", "EXPIRED, not paid in time",
            "CANCELLED, cancelled",
            "OTHER, changed"})
    void each_state_has_its_words(Status status, String words) {
        Booking booking = booking(1, status);
        anna.bookings.put(booking);

        anna.press("0:booking:" + booking.id(), 1).sees("Booking <b>REF1</b>: " + words);
    }

    @Test
    void what_cancelling_costs_is_shown_before_it_is_done() {
        anna.bookings.put(booking(1, Status.CONFIRMED));
        anna.bookings.cancellation =
                new Cancellation(Money.of(890_000, "RUB"), Money.of(890_000, "RUB"), Money.of(0, "RUB"));
        anna.says("/bookings").taps("REF1 · Volga & <Sons>").taps("Cancel the booking");

        anna.sees("Cancel booking <b>REF1</b>").sees("The hotel keeps <b>RUB\u00a08,900</b>.")
                .sees("You get back RUB\u00a08,900.");
        assertEquals(Status.CONFIRMED, status());
        anna.says("yes please").sees("The hotel keeps");
        assertEquals(Status.CONFIRMED, status(), "only the button cancels");
        anna.taps("No, keep it").sees("Booking <b>REF1</b>: confirmed").taps("Cancel the booking")
                .taps("Yes, cancel it");

        anna.sees("Booking <b>REF1</b>: cancelled");
        assertEquals(Status.CANCELLED, status());
    }

    @Test
    void a_fee_that_has_grown_meanwhile_is_shown_and_not_charged() {
        anna.bookings.put(booking(1, Status.CONFIRMED));
        anna.says("/bookings").taps("REF1 · Volga & <Sons>").taps("Cancel the booking").sees("It costs nothing.");
        anna.bookings.cancellation =
                new Cancellation(Money.of(890_000, "RUB"), Money.of(0, "RUB"), Money.of(356_000, "RUB"));

        anna.taps("Yes, cancel it").sees("The hotel keeps <b>RUB\u00a08,900</b>.")
                .sees("You then owe the hotel RUB\u00a03,560.");

        assertEquals(Status.CONFIRMED, status());
        assertFalse(anna.text().contains("You get back"), anna.text());
        anna.taps("Yes, cancel it").sees("Booking <b>REF1</b>: cancelled");
    }

    @Test
    void what_was_cancelled_elsewhere_is_shown_as_it_is() {
        Booking booking = booking(1, Status.CONFIRMED);
        anna.bookings.put(booking);
        anna.says("/bookings").taps("REF1 · Volga & <Sons>");
        anna.bookings.stands(booking, Status.CANCELLED);

        anna.taps("Cancel the booking").sees("Booking <b>REF1</b>: cancelled");
    }

    @Test
    void what_can_be_cancelled_no_more_is_explained_and_there_is_a_way_back() {
        anna.bookings.put(booking(1, Status.CONFIRMED));
        anna.says("/bookings").taps("REF1 · Volga & <Sons>").taps("Cancel the booking");
        anna.bookings.refuses("stay-begun");

        anna.taps("Yes, cancel it").sees("The stay has begun: only the hotel can end it now.");
        anna.bookings.trouble = Optional.empty();
        anna.taps("Back").sees("Cancel booking <b>REF1</b>");
    }

    @Test
    void a_refusal_without_words_of_its_own_is_named() {
        anna.bookings.refuses("never-heard-of");

        anna.says("/bookings").sees("That is not possible (never-heard-of).");
    }

    @Test
    void steps_about_a_booking_lead_to_the_list_where_none_was_chosen() {
        anna.press("0:booking:", 1).sees("You have no bookings yet.");
        anna.press("0:cancel:", 1).sees("You have no bookings yet.");
        anna.press("0:contact:", 1).sees("You have no bookings yet.");
        anna.press("0:booking:not-an-id", 1).sees("You have no bookings yet.");
    }

    @Test
    void somebody_elses_booking_is_not_shown() {
        anna.bookings.refuses("not-own-booking");

        anna.press("0:booking:" + booking(1, Status.CONFIRMED).id(), 1).sees("That booking is not yours.");
    }

    @Test
    void how_the_hotel_is_reached_is_shown_as_far_as_it_tells() {
        anna.bookings.put(booking(1, Status.CONFIRMED));
        anna.says("/bookings").taps("REF1 · Volga & <Sons>").taps("Contact the hotel").sees("Telephone: +78432345678");
        assertFalse(anna.text().contains("E-mail"), anna.text());
        anna.says("hello?").sees("I did not understand that").taps("Back").sees("Booking <b>REF1</b>");

        Booking silent = booking(2, Status.CONFIRMED);
        anna.bookings.put(InMemoryBookings.at(
                new Place("Oka", "Kazan", "Kremlin Embankment 1", "Europe/Moscow", "14:00", "12:00", "", "", ""),
                silent));
        anna.says("/bookings").taps("REF2 · Oka").taps("Contact the hotel")
                .sees("The hotel tells no telephone number or address.");
        assertEquals(List.of("Back", "Menu"), anna.buttons().map(Button::label).toList());
    }

    @Test
    void rooms_that_were_given_up_are_marked_by_whom_and_why_and_only_the_others_are_counted() {
        anna.bookings.put(InMemoryBookings.booking(1, Status.CONFIRMED, false, room(2, 916_000),
                ended(BY_AN_ADMINISTRATOR, room(1, 916_000))));

        anna.says("/bookings").sees("confirmed, rooms cancelled: 1").taps("REF1 · Volga & <Sons>")
                .sees("Booking <b>REF1</b>: confirmed, rooms cancelled: 1")
                .sees("In all: <b>RUB\u00a09,160</b>, to be paid at the hotel\nnights RUB\u00a09,060 + Tourist tax RUB\u00a0100\n\nDouble · 2 adults")
                .sees("""

                        <i>Cancelled:</i> Double · 1 adult
                        Cancelled by an administrator of Innkeeper on 24 May 12:00.
                        Reason: <i>AA &lt;b&gt;</i>""");
        assertEquals(1, anna.text().split("You can cancel for nothing", -1).length - 1, anna.text());
        anna.taps("Cancel the booking")
                .sees("Cancel booking <b>REF1</b> at Volga &amp; &lt;Sons&gt;?\n\nDouble · 2 adults\n\nIt costs");
    }

    @Test
    void a_russian_guest_reads_the_same_of_rooms_that_were_given_up() {
        TestChat ivan = new TestChat().loggedIn().speaking(Language.RU);
        ivan.bookings.put(InMemoryBookings.booking(1, Status.CONFIRMED, false, room(2, 916_000),
                ended(BY_AN_ADMINISTRATOR, room(1, 916_000))));

        ivan.says("/bookings").taps("REF1 · Volga & <Sons>").sees("подтверждено, отменено номеров: 1")
                .sees("9\u00a0160\u00a0₽</b>, оплата в отеле")
                .sees("""
                        <i>Отменён:</i> Double · 1 взрослый
                        Отменил администратор Innkeeper, 24 мая 12:00.
                        Причина: <i>AA &lt;b&gt;</i>""");
    }

    @Test
    void of_a_booking_that_was_given_up_unpaid_nothing_is_to_be_paid() {
        anna.bookings
                .put(InMemoryBookings.booking(1, Status.CANCELLED, false, ended(BY_AN_ADMINISTRATOR, room(2, 916_000)),
                        ended(BY_AN_ADMINISTRATOR, room(1, 916_000))));

        anna.says("/bookings").taps("REF1 · Volga & <Sons>")
                .sees("cancelled\nCancelled by an administrator of Innkeeper on 24 May 12:00.\nReason: <i>AA &lt;b&gt;</i>\n\n<b>Volga")
                .sees("Nothing was paid, and nothing is to be paid.");
        assertFalse(anna.text().contains("In all"), anna.text());
        assertEquals(1, anna.text().split("Reason", -1).length - 1, "said once: " + anna.text());
    }

    @Test
    void rooms_that_ended_each_in_their_own_way_tell_so_with_their_own_days() {
        End byHotel = new End(Reason.CANCELLED, Party.HOTEL, Instant.parse("2027-05-25T09:00:00Z"),
                new Note("see www.example.net", true));
        anna.bookings.put(InMemoryBookings.booking(1, Status.CANCELLED, false,
                ended(new End(Reason.CANCELLED, Party.GUEST, Instant.parse("2027-05-24T09:00:00Z"), Note.NONE),
                        room(2, 916_000)),
                ended(byHotel,
                        InMemoryBookings.room(new Guests(1, List.of()),
                                new DateRange(STAY.checkIn(), STAY.checkIn().plusDays(1)),
                                916_000))));

        anna.says("/bookings").taps("REF1 · Volga & <Sons>")
                .sees("Double · 2 adults\nSat 12 Jun – Mon 14 Jun\nBreakfast included\nCancelled by you on 24 May 12:00.")
                .sees("Double · 1 adult\nSat 12 Jun – Sun 13 Jun\nBreakfast included\nCancelled by the hotel on 25 May 12:00.\n"
                        + "The reason is not shown here; it can be read on the page of the booking.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1832000 |      0 | 1832000 |      0 |      0 | Paid: 18,320; Paid back: 18,320",
            "1832000 | 916000 |  400000 | 516000 | -516000 | Paid: 18,320; Cancellation fee: 9,160; Paid back: 4,000; On its way back to you: 5,160",
            "      0 | 916000 |       0 |      0 | 916000 | Cancellation fee: 9,160; You still owe the hotel 9,160."})
    void of_a_booking_that_has_ended_its_folio_says_what_went_back_and_what_is_owed(
            long paid, long fee, long wentBack, long goesBack, long balance, String lines) {
        Booking booking =
                InMemoryBookings.booking(1, Status.CANCELLED, true, ended(BY_AN_ADMINISTRATOR, room(2, 1_832_000)));
        anna.bookings.put(booking);
        anna.bookings.folios.put(booking.id(),
                new Folio(roubles(paid), roubles(fee), roubles(wentBack), roubles(goesBack), roubles(balance)));

        anna.says("/bookings").taps("REF1 · Volga & <Sons>")
                .sees("\n\n%s\n\nDouble".formatted(lines.replace("; ", "\n").replaceAll("\\b(?=\\d+,)", "RUB\u00a0")));
        assertFalse(anna.text().contains("In all") || anna.text().contains("Nothing was paid"), anna.text());
    }

    @Test
    void of_a_booking_that_stands_a_fee_and_what_is_left_to_pay_are_said_apart_from_its_price() {
        Booking booking = InMemoryBookings.booking(1, Status.CONFIRMED, false, room(2, 916_000),
                ended(BY_AN_ADMINISTRATOR, room(1, 916_000)));
        anna.bookings.put(booking);
        anna.bookings.folios.put(booking.id(),
                new Folio(roubles(300_000), roubles(400_000), roubles(0), roubles(0), roubles(1_016_000)));

        anna.says("/bookings").taps("REF1 · Volga & <Sons>").sees("In all: <b>RUB\u00a09,160</b>\nnights")
                .sees("\nPaid: RUB\u00a03,000\nCancellation fee: RUB\u00a04,000\nLeft to pay at the hotel: <b>RUB\u00a010,160</b>\n");
    }

    private static Money roubles(long kopecks) {
        return Money.of(kopecks, "RUB");
    }

    private static Room room(int adults, long total) {
        return InMemoryBookings.room(new Guests(adults, List.of()), STAY, total);
    }
}
