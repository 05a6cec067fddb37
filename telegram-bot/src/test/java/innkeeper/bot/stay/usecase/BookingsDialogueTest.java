package innkeeper.bot.stay.usecase;

import innkeeper.bot.TestChat;
import innkeeper.bot.messenger.domain.Button;
import innkeeper.bot.travel.domain.Booking;
import innkeeper.bot.travel.domain.Booking.Place;
import innkeeper.bot.travel.domain.Booking.Status;
import innkeeper.bot.travel.domain.Cancellation;
import innkeeper.bot.travel.usecase.InMemoryBookings;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** One's bookings: looking at them, giving one up, reaching the hotel. */
class BookingsDialogueTest {
    private static final DateRange STAY = new DateRange(LocalDate.parse("2027-06-12"), LocalDate.parse("2027-06-14"));

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
        anna.bookings.put(new Booking(silent.id(), "REF2", Status.CONFIRMED,
                new Place("Oka", "Kazan", "Kremlin Embankment 1", "Europe/Moscow", "14:00", "12:00", "", "", ""), STAY,
                silent.rooms(),
                silent.price(), silent.dueAtHotel(), silent.payPage(), silent.payBy()));
        anna.says("/bookings").taps("REF2 · Oka").taps("Contact the hotel")
                .sees("The hotel tells no telephone number or address.");
        assertEquals(List.of("Back", "Menu"), anna.buttons().map(Button::label).toList());
    }
}
