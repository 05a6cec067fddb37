package innkeeper.bot.find.usecase;

import innkeeper.bot.TestChat;
import innkeeper.bot.messenger.domain.Button;
import innkeeper.bot.messenger.domain.Language;
import innkeeper.bot.travel.domain.Booking.Status;
import innkeeper.bot.travel.domain.Guests;
import innkeeper.bot.travel.domain.Terms;
import innkeeper.bot.travel.usecase.InMemoryBookings;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Lists that are longer than a screen. */
class PagesDialogueTest {
    private static final String PRICE = " · RUB\u00a017,800";

    private final TestChat anna = new TestChat().loggedIn();

    private TestChat offers() {
        return anna.says("Kazan 12-14 June for two").taps("Volga & <Sons>");
    }

    private List<String> labels() {
        return anna.buttons().map(Button::label).toList();
    }

    private List<String> rooms() {
        return labels().stream().filter(label -> label.endsWith(PRICE)).map(label -> label.replace(PRICE, "")).toList();
    }

    private static List<String> doubles(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(number -> number == 1 ? "Double" : "Double " + number).toList();
    }

    /** As Telegram counts: without emphasis, and an escaped sign is one. */
    private int read() {
        return anna.text().replaceAll("</?[bi]>", "").replaceAll("&(amp|lt|gt);", "?").length();
    }

    @Test
    void offers_after_the_eighth_are_on_further_pages() {
        anna.hotels.rooms = 20;

        offers();
        assertEquals(doubles(1, 8), rooms());
        anna.taps("›");
        assertEquals(doubles(9, 16), rooms());
        anna.taps("›").sees("<b>Double 20</b>");
        assertEquals(doubles(17, 20), rooms());
        assertFalse(labels().contains("›"));
        anna.taps("Double 20" + PRICE).sees("Double 20").taps("Back");
        assertEquals(doubles(17, 20), rooms(), "the page is the one that was left");
        anna.taps("‹").taps("‹");

        assertEquals(doubles(1, 8), rooms());
        assertFalse(labels().contains("‹"));
    }

    @Test
    void with_long_terms_a_page_has_no_more_offers_than_have_their_card() {
        anna.hotels.rooms = 8;
        anna.hotels.terms = new Terms(IntStream.range(0, 25).mapToObj(day -> new Terms.Step(
                Optional.of(Instant.parse("2027-05-10T11:00:00Z").plusSeconds(86_400L * day)),
                Money.of(10_000L * (day + 1), "RUB"))).toList(), "");
        List<String> seen = new ArrayList<>();
        offers();

        while (true) {
            assertTrue(read() <= 4096, () -> read() + " characters");
            rooms().forEach(room -> anna.sees("<b>" + room + "</b>"));
            assertEquals(rooms().size(), anna.text().split("RUB\u00a02,500 is kept", -1).length - 1, "cards are whole");
            seen.addAll(rooms());
            if (!labels().contains("›")) {
                break;
            }
            anna.taps("›");
        }

        assertEquals(doubles(1, 8), seen);
    }

    @Test
    void a_remark_has_room_below_a_full_page() {
        anna.hotels.rooms = 8;
        anna.hotels.terms = new Terms(IntStream.range(0, 25).mapToObj(day -> new Terms.Step(
                Optional.of(Instant.parse("2027-05-10T11:00:00Z").plusSeconds(86_400L * day)),
                Money.of(10_000L * (day + 1), "RUB"))).toList(), "");

        offers().says("x".repeat(40)).sees("I did not understand that");

        assertTrue(read() <= 4096, () -> read() + " characters");
    }

    @Test
    void another_hotel_and_another_trip_begin_with_the_first_page() {
        anna.hotels.rooms = 9;
        anna.hotels.inKazan = 7;
        offers().taps("›").taps("Back").taps("Volga 2");
        assertEquals(doubles(1, 8), rooms());
        anna.taps("›").taps("Back").taps("›").sees("<b>Volga 7</b>").taps("Volga 6");
        assertEquals(doubles(1, 8), rooms());
        anna.taps("›").taps("Back").sees("<b>Volga 7</b>");

        anna.says("Kazan 20-22 June for two").sees("<b>Volga &amp; &lt;Sons&gt;</b>").taps("Volga & <Sons>");

        assertEquals(doubles(1, 8), rooms());
    }

    @Test
    void a_page_that_is_not_there_is_the_last() {
        anna.hotels.rooms = 9;
        offers();
        String turn = anna.data("›");

        anna.press(turn.replace("page1", "page999"), anna.messenger.screens.size());

        assertEquals(doubles(9, 9), rooms());
    }

    @Test
    void all_bookings_can_be_reached() {
        DateRange stay = new DateRange(LocalDate.parse("2027-06-12"), LocalDate.parse("2027-06-14"));
        IntStream.rangeClosed(1, 12).forEach(number -> anna.bookings.put(
                InMemoryBookings.booking(number, Status.CONFIRMED, stay, true)));

        anna.says("/bookings").sees("<b>REF12</b>");
        assertFalse(anna.text().contains("REF4<"), anna.text());
        anna.taps("›").sees("<b>REF4</b>").taps("REF1 · Volga & <Sons>").sees("Booking <b>REF1</b>");
    }

    @Test
    void what_was_just_booked_is_on_the_page_of_bookings_that_is_shown() {
        DateRange stay = new DateRange(LocalDate.parse("2027-06-12"), LocalDate.parse("2027-06-14"));
        IntStream.rangeClosed(1, 12).forEach(number -> anna.bookings.put(
                InMemoryBookings.booking(number, Status.CONFIRMED, stay, true)));
        anna.says("/bookings").taps("›");

        offers().taps("Double" + PRICE).taps("Book and pay now").taps("My bookings");

        anna.sees("<b>REF13</b>");
    }

    @Test
    void all_arrivals_of_a_day_can_be_reached() {
        anna.hotels.own = anna.hotels.search(Language.EN, "Kazan", null, new Guests(2, List.of()));
        DateRange stay = new DateRange(LocalDate.parse("2027-05-01"), LocalDate.parse("2027-05-02"));
        IntStream.rangeClosed(1, 45).forEach(number -> anna.bookings.put(
                InMemoryBookings.booking(number, Status.CONFIRMED, stay, true)));

        anna.press("0:arrivals:", 1).sees("Arrivals today: 45").sees("<b>REF20</b>");
        anna.taps("›").sees("<b>REF21</b>").taps("›").sees("<b>REF45</b>");

        assertEquals(List.of("‹", "Refresh", "Menu"), labels());
    }
}
