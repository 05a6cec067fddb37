package innkeeper.booking.change.usecase;

import innkeeper.booking.Situations;
import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.rejection.domain.BookingRejection.BookingChanged;
import innkeeper.booking.rejection.domain.BookingRejection.OverCapacity;
import innkeeper.booking.rejection.domain.BookingRejection.PaymentNotOffered;
import innkeeper.booking.rejection.domain.BookingRejection.PriceChanged;
import innkeeper.booking.rejection.domain.BookingRejection.SoldOut;
import innkeeper.booking.rejection.domain.BookingRejection.Stale;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.BookingEvent;
import innkeeper.booking.reservation.usecase.InMemoryBookings;
import innkeeper.booking.reservation.usecase.Stored;
import innkeeper.booking.room.domain.Actor;
import innkeeper.booking.room.domain.Deposit;
import innkeeper.booking.room.domain.Occupancy;
import innkeeper.booking.room.domain.Party;
import innkeeper.booking.room.domain.Room;
import innkeeper.booking.room.domain.RoomTerms;
import innkeeper.booking.sale.domain.ExpectedTotal;
import innkeeper.booking.sale.domain.ExpectedTotal.Any;
import innkeeper.booking.sale.domain.ExpectedTotal.Exactly;
import innkeeper.booking.sale.domain.Quote;
import innkeeper.booking.sale.usecase.InMemoryHotels;
import innkeeper.booking.sale.usecase.WantedExtra;
import innkeeper.booking.sale.usecase.WantedRoom;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.Rejection;
import innkeeper.kernel.RoomId;
import innkeeper.kit.ids.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static innkeeper.booking.Situations.ANNA;
import static innkeeper.booking.Situations.CLOCK;
import static innkeeper.booking.Situations.DOUBLE;
import static innkeeper.booking.Situations.PRICE;
import static innkeeper.booking.Situations.STAY;
import static innkeeper.booking.Situations.TOTAL;
import static innkeeper.booking.Situations.aQuote;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ChangeBookingTest {
    private static final Actor CLIENT = Actor.of(Party.CLIENT, ANNA);

    private final InMemoryBookings bookings = new InMemoryBookings(Situations.references());
    private final InMemoryHotels hotels = new InMemoryHotels(1);
    private final ChangeBooking change = new ChangeBooking(hotels, bookings, CLOCK, Ids::next);
    private final Stored booked = open(STAY);

    private Stored open(DateRange stay) {
        return bookings.open(UUID.randomUUID(), aQuote(stay, 1, 1).offered(),
                _ -> Situations.aBookingToBePaidAtTheDesk(Situations.aRoom(DOUBLE, stay, Situations.POLICY,
                        aQuote(stay, 1, 1).rooms().getFirst().prices())));
    }

    private static ChangeRequest until(String checkOut, ExpectedTotal expected) {
        return new ChangeRequest(Optional.empty(), Optional.of(LocalDate.parse(checkOut)), List.of(), expected, "");
    }

    private ChangeRequest wanting(Optional<Integer> adults, Optional<List<WantedExtra>> extras) {
        RoomId room = booked.booking().rooms().getFirst().id();
        return new ChangeRequest(Optional.empty(), Optional.empty(), List.of(new RoomRequest(room, Optional.empty(),
                Optional.empty(), adults, Optional.empty(), extras)), new Any(), "");
    }

    private Stored changed(ChangeRequest request) {
        return change.handle(booked, _ -> true, request, CLIENT);
    }

    private Rejection refused(ChangeRequest request) {
        return assertThrows(Rejected.class, () -> changed(request)).rejection();
    }

    @Test
    void the_preview_is_what_the_change_brings() {
        Booking preview = change.preview(booked.booking(), until("2027-06-13", new Any()), CLIENT);
        assertEquals(booked, bookings.find(booked.booking().id()).orElseThrow());
        Stored after = changed(until("2027-06-13", new Exactly(preview.total())));
        assertEquals(preview.rooms(), after.booking().rooms());
        assertEquals(preview.folio().balance(), after.booking().folio().balance());
        assertEquals(PRICE.times(3), after.booking().total());
        assertEquals(List.of(BookingEvent.CONFIRMED, BookingEvent.AMENDED), bookings.events());
    }

    @Test
    void nights_that_are_not_free_are_named_and_nothing_has_changed() {
        DateRange next = new DateRange(LocalDate.parse("2027-06-12"), LocalDate.parse("2027-06-14"));
        open(next);
        assertEquals(new SoldOut(DOUBLE, "Double", List.of(LocalDate.parse("2027-06-12"))),
                refused(until("2027-06-13", new Any())));
        assertEquals(booked, bookings.find(booked.booking().id()).orElseThrow());
    }

    @Test
    void the_nights_that_it_has_do_not_stand_in_the_way_of_a_booking() {
        ChangeRequest aDayLater = new ChangeRequest(Optional.of(LocalDate.parse("2027-06-11")),
                Optional.of(LocalDate.parse("2027-06-13")), List.of(), new Any(), "");
        assertEquals(TOTAL, changed(aDayLater).booking().total());
        open(new DateRange(LocalDate.parse("2027-06-10"), LocalDate.parse("2027-06-11")));
    }

    @Test
    void what_is_wanted_as_it_is_changes_nothing_and_asks_nobody() {
        hotels.offer(0);
        assertEquals(booked, changed(until("2027-06-12", new Exactly(TOTAL))));
        assertEquals(booked, changed(wanting(Optional.of(2), Optional.of(List.of()))));
        assertEquals(List.of(BookingEvent.CONFIRMED), bookings.events());
    }

    @Test
    void guests_and_extras_change_with_the_price() {
        Stored breakfast = changed(wanting(Optional.empty(),
                Optional.of(List.of(new WantedExtra(Situations.BREAKFAST, Optional.empty())))));
        assertEquals(TOTAL.plus(Money.of(260_000, "RUB")), breakfast.booking().total());
        Room room = change.handle(breakfast, _ -> true, wanting(Optional.of(1), Optional.of(List.of())), CLIENT)
                .booking().rooms().getFirst();
        assertEquals(Occupancy.adults(1), room.terms().occupancy());
        assertEquals(TOTAL, room.terms().total());
        assertEquals(new OverCapacity("The rooms sleep 2"),
                assertThrows(Rejected.class,
                        () -> change.preview(breakfast.booking(), wanting(Optional.of(3), Optional.empty()), CLIENT))
                        .rejection());
    }

    @Test
    void another_total_than_expected_changes_nothing() {
        Money now = PRICE.times(3);
        assertEquals(new PriceChanged(TOTAL, now, Optional.empty()), refused(until("2027-06-13", new Exactly(TOTAL))));
        assertEquals(booked, bookings.find(booked.booking().id()).orElseThrow());
    }

    @Test
    void a_plan_that_is_not_paid_as_the_booking_is_cannot_take_its_place() {
        hotels.ask(new Deposit(30, Money.of(750_000, "RUB")));
        assertEquals(new PaymentNotOffered(Set.of(PaymentMethod.DEPOSIT)), refused(until("2027-06-13", new Any())));
    }

    @Test
    void who_read_an_earlier_version_is_told_and_so_is_who_is_overtaken() {
        assertEquals(new Stale(1), assertThrows(Rejected.class,
                () -> change.handle(booked, version -> version == 7, until("2027-06-13", new Any()), CLIENT))
                .rejection());
        ChangeBooking overtaken = new ChangeBooking(new InMemoryHotels(1) {
            @Override
            public Quote quote(HotelId hotel, DateRange stay, List<WantedRoom> rooms, Optional<String> token) {
                changed(until("2027-06-11", new Any()));
                return super.quote(hotel, stay, rooms, token);
            }
        }, bookings, CLOCK, Ids::next);
        assertEquals(new BookingChanged(booked.booking().id()), assertThrows(Rejected.class,
                () -> overtaken.handle(booked, _ -> true, until("2027-06-13", new Any()), CLIENT)).rejection());
    }

    @Test
    void rooms_slept_in_at_different_times_keep_their_own() {
        Stored two = bookings.open(UUID.randomUUID(),
                Situations.offered(DOUBLE, new DateRange(LocalDate.parse("2027-07-01"),
                        LocalDate.parse("2027-07-05")), 2),
                _ -> Situations.aBookingToBePaidAtTheDesk(
                        during("2027-07-01", "2027-07-03"), during("2027-07-02", "2027-07-05")));
        Actor desk = Actor.of(Party.FRONT_DESK, Situations.BORIS);
        hotels.offer(2);
        Stored after = change.handle(two, _ -> true,
                new ChangeRequest(Optional.empty(), Optional.of(LocalDate.parse("2027-07-04")),
                        List.of(), new Any(), ""),
                desk);
        assertEquals(List.of("2027-07-01/2027-07-04", "2027-07-02/2027-07-04"), after.booking().rooms().stream()
                .map(room -> room.terms().stay().checkIn() + "/" + room.terms().stay().checkOut()).toList());
    }

    private static RoomTerms during(String checkIn, String checkOut) {
        DateRange stay = new DateRange(LocalDate.parse(checkIn), LocalDate.parse(checkOut));
        return Situations.aRoom(DOUBLE, stay, Situations.POLICY, aQuote(stay, 1, 1).rooms().getFirst().prices());
    }
}
