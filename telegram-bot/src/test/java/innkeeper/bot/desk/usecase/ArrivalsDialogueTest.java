package innkeeper.bot.desk.usecase;

import innkeeper.bot.TestChat;
import innkeeper.bot.chat.domain.Kind;
import innkeeper.bot.messenger.domain.Button;
import innkeeper.bot.travel.domain.Booking;
import innkeeper.bot.travel.domain.Booking.Place;
import innkeeper.bot.travel.domain.Booking.Room;
import innkeeper.bot.travel.domain.Booking.Status;
import innkeeper.bot.travel.domain.End;
import innkeeper.bot.travel.domain.End.Note;
import innkeeper.bot.travel.domain.End.Party;
import innkeeper.bot.travel.domain.End.Reason;
import innkeeper.bot.travel.domain.Guests;
import innkeeper.bot.travel.domain.Hotel;
import innkeeper.bot.travel.usecase.InMemoryBookings;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What those who work for a hotel see of its day. */
class ArrivalsDialogueTest {
    private static final Hotel VOLGA = hotel("01930000-0000-7000-9000-000000000001", "Volga");
    private static final Hotel OKA = hotel("01930000-0000-7000-9000-000000000002", "Oka");
    private static final Hotel KAMA = hotel("01930000-0000-7000-9000-000000000003", "Kama");
    private static final LocalDate TODAY = LocalDate.parse("2027-05-01");

    private final TestChat olga = new TestChat().loggedIn();

    private static Hotel hotel(String id, String name) {
        return new Hotel(HotelId.of(id), name, "Kazan", "Embankment 1", ZoneId.of("Europe/Moscow"), 4,
                List.of(), Optional.empty());
    }

    private static Booking arriving(long number, LocalDate day, boolean online) {
        return InMemoryBookings.booking(number, Status.CONFIRMED, new DateRange(day, day.plusDays(2)), online);
    }

    private static Booking in(String timezone, Booking booking) {
        Place hotel = booking.hotel();
        return InMemoryBookings.at(new Place(hotel.name(), hotel.city(), hotel.address(), timezone, hotel.checkIn(),
                hotel.checkOut(), "", "", ""), booking);
    }

    @BeforeEach
    void works() {
        olga.hotels.own = List.of(VOLGA, OKA, KAMA);
    }

    @Test
    void of_a_hotels_bookings_those_that_arrive_today_are_shown_and_what_is_to_be_paid_at_the_desk() {
        olga.bookings.put(arriving(1, TODAY, true));
        olga.bookings.put(arriving(2, TODAY, false));
        olga.bookings.put(arriving(3, TODAY.plusDays(1), true));

        olga.press("0:arrivals:", 1);

        olga.sees("<b>Volga</b>\nArrivals today: 2")
                .sees("<b>REF1</b> · Double · guests: 2 · nights: 2 · RUB\u00a017,800, paid online")
                .sees("<b>REF2</b> · Double · guests: 2 · nights: 2 · RUB\u00a017,800, to be paid at the desk");
        assertFalse(olga.text().contains("REF3"), olga.text());
    }

    @Test
    void of_a_booking_only_the_rooms_that_it_still_has_arrive_and_what_is_left_to_pay_is_told() {
        DateRange stay = new DateRange(TODAY, TODAY.plusDays(1));
        Room kept = InMemoryBookings.room(new Guests(1, List.of(4)), stay, 900_000);
        Room givenUp = InMemoryBookings.ended(
                new End(Reason.CANCELLED, Party.GUEST, Instant.parse("2027-04-01T10:00:00Z"), Note.NONE),
                InMemoryBookings.room(new Guests(2, List.of()), new DateRange(TODAY.minusDays(1), TODAY.plusDays(2)),
                        1_780_000));
        Booking booking = InMemoryBookings.booking(1, Status.CONFIRMED, false, kept, givenUp);
        olga.bookings.put(InMemoryBookings.owing(Money.of(1_100_000, "RUB"), booking));

        olga.press("0:arrivals:", 1);

        olga.sees("Arrivals today: 1").sees(
                "<b>REF1</b> · Double · guests: 2 · nights: 1 · RUB\u00a09,000, left to pay here: RUB\u00a011,000");
    }

    /** Late in the evening in UTC it is the next morning there. */
    @Test
    void what_today_is_the_hotels_own_calendar_says() {
        olga.clock.set(Instant.parse("2027-05-01T22:00:00Z"));
        olga.bookings.put(in("Asia/Vladivostok", arriving(1, TODAY, true)));
        olga.bookings.put(in("Asia/Vladivostok", arriving(2, TODAY.plusDays(1), true)));

        olga.press("0:arrivals:", 1);

        olga.sees("Arrivals today: 1").sees("REF2");
    }

    @Test
    void another_of_their_hotels_can_be_looked_at() {
        olga.press("0:arrivals:", 1);
        assertEquals(List.of("Oka", "Kama"),
                olga.messenger.last().rows().getFirst().stream().map(Button::label).toList());
        olga.press("0:arrivals:", 1).sees("<b>Volga</b>").taps("Oka").sees("<b>Oka</b>\nArrivals today: 0")
                .taps("Volga").sees("<b>Volga</b>");
        olga.bookings.put(arriving(1, TODAY, true));

        olga.taps("Refresh").sees("Arrivals today: 1");
        olga.says("hello").sees("I did not understand that").sees("Arrivals today: 1");
    }

    @Test
    void who_works_for_no_hotel_is_told_so() {
        olga.hotels.own = List.of();

        olga.press("0:arrivals:", 1).sees("You work for no hotel.");
    }

    @Test
    void who_has_not_logged_in_yet_sees_the_arrivals_after_that_and_finds_them_in_the_menu() {
        TestChat late = new TestChat();
        late.hotels.own = List.of(VOLGA);
        late.press("0:arrivals:", 1).sees("The page must show this code");

        late.loggedIn().happens(Kind.LOGGED_IN, Map.of());

        late.sees("<b>Volga</b>\nArrivals today: 0");
        late.taps("Menu");
        assertTrue(late.buttons().map(Button::label).toList().contains("Today's arrivals"));
    }

    /** notification-service tells of it; the dialogue goes on where it was. */
    @Test
    void a_new_booking_is_told_as_a_message_and_disturbs_no_dialogue() {
        olga.press("0:arrivals:", 1).sees("<b>Volga</b>");

        olga.happens(Kind.MESSAGE,
                Map.of("text", "New booking REF9 <2 nights>", "link", "https://booking.example.net/b/9"));

        olga.sees("New booking REF9 &lt;2 nights&gt;");
        assertEquals(List.of("Open"), olga.buttons().map(Button::label).toList());
        olga.happens(Kind.MESSAGE, Map.of("text", "It was cancelled", "link", ""));
        assertEquals(0, olga.buttons().count());
        olga.says("hello").sees("Arrivals today: 0");
    }
}
