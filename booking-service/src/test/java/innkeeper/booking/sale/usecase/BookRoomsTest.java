package innkeeper.booking.sale.usecase;

import innkeeper.booking.Situations;
import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.payment.usecase.InMemoryPayments;
import innkeeper.booking.rejection.domain.BookingRejection.EmailNotVerified;
import innkeeper.booking.rejection.domain.BookingRejection.PriceChanged;
import innkeeper.booking.rejection.domain.BookingRejection.SoldOut;
import innkeeper.booking.rejection.domain.BookingRejection.StayInPast;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.BookingEvent;
import innkeeper.booking.reservation.domain.Hold;
import innkeeper.booking.reservation.domain.Reference;
import innkeeper.booking.reservation.domain.Status;
import innkeeper.booking.reservation.domain.Terms;
import innkeeper.booking.reservation.usecase.InMemoryBookings;
import innkeeper.booking.reservation.usecase.Stored;
import innkeeper.booking.room.domain.Deposit;
import innkeeper.booking.room.domain.Occupancy;
import innkeeper.booking.sale.domain.BookingLimits;
import innkeeper.booking.sale.domain.Client;
import innkeeper.booking.sale.domain.ExpectedTotal;
import innkeeper.booking.sale.domain.ExpectedTotal.Any;
import innkeeper.booking.sale.domain.ExpectedTotal.Exactly;
import innkeeper.booking.sale.domain.Quote;
import innkeeper.booking.sale.domain.Quote.Night;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import innkeeper.kit.problem.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static innkeeper.booking.Situations.ANNA;
import static innkeeper.booking.Situations.ASTORIA;
import static innkeeper.booking.Situations.CLOCK;
import static innkeeper.booking.Situations.DOUBLE;
import static innkeeper.booking.Situations.STAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BookRoomsTest {
    private static final WantedRoom A_DOUBLE = new WantedRoom(DOUBLE, Optional.empty(), Occupancy.adults(2), List.of());

    private final InMemoryBookings bookings = new InMemoryBookings(Situations.references());
    private final InMemoryHotels hotels = new InMemoryHotels(1);
    private final InMemoryPayments payments = new InMemoryPayments();
    private final BookRooms bookRooms = at(CLOCK);

    @Test
    void a_stay_paid_at_the_desk_is_confirmed_at_once() {
        Stored made = bookRooms.handle(aRequest(PaymentMethod.AT_HOTEL));
        assertEquals(Status.CONFIRMED, made.booking().status());
        assertEquals(Situations.TOTAL, made.booking().folio().balance());
        assertEquals(List.of(BookingEvent.CONFIRMED), bookings.events());
        assertEquals(0, payments.opened());
    }

    @Test
    void a_stay_paid_online_is_held_for_a_quarter_of_an_hour_and_can_be_paid_that_long() {
        Stored made = bookRooms.handle(aRequest(PaymentMethod.ONLINE));
        Hold hold = made.booking().hold().orElseThrow();
        assertEquals(Instant.parse("2027-06-01T10:15:00Z"), hold.expiresAt());
        assertEquals(Instant.parse("2027-06-01T10:15:00Z"), hold.checkout().orElseThrow().expiresAt());
        assertEquals("pay-1", hold.checkout().orElseThrow().paymentId());
        assertEquals(List.of(BookingEvent.HELD), bookings.events());
        assertEquals(made, bookings.find(made.booking().id()).orElseThrow());
    }

    @Test
    void of_a_plan_with_a_deposit_that_much_is_paid_and_nothing_has_to_be_chosen() {
        hotels.ask(new Deposit(30, Money.of(750_000, "RUB")));
        BookingRequest unproven = new BookingRequest(UUID.randomUUID(), new Client(ANNA, false), ASTORIA, STAY,
                List.of(A_DOUBLE), Optional.empty(), new Any(), Optional.empty());
        Booking made = bookRooms.handle(unproven).booking();
        assertEquals(PaymentMethod.DEPOSIT, made.terms().method());
        assertEquals(Status.PENDING_PAYMENT, made.status());
        assertEquals(Money.of(750_000, "RUB"), made.prepayment());
        assertEquals(Optional.of(new Deposit(30, Money.of(750_000, "RUB"))), made.rooms().getFirst().terms().deposit());
        assertThrows(Rejected.class, () -> bookRooms.handle(aRequest(PaymentMethod.ONLINE)));
    }

    @Test
    void a_deposit_that_rounds_to_nothing_is_paid_by_nobody() {
        hotels.ask(new Deposit(1, Money.of(0, "RUB")));
        assertEquals(Status.CONFIRMED, bookRooms.handle(aRequest(PaymentMethod.DEPOSIT)).booking().status());
    }

    @Test
    void several_rooms_are_booked_and_paid_together() {
        hotels.offer(2);
        WantedRoom family = new WantedRoom(DOUBLE, Optional.of(Situations.STANDARD.id()),
                new Occupancy(1, List.of(4)), List.of());
        Booking made = bookRooms.handle(new BookingRequest(UUID.randomUUID(), new Client(ANNA, true), ASTORIA, STAY,
                List.of(A_DOUBLE, family), Optional.of(PaymentMethod.ONLINE), new Any(), Optional.empty())).booking();
        assertEquals(List.of(A_DOUBLE.occupancy(), family.occupancy()),
                made.rooms().stream().map(room -> room.terms().occupancy()).toList());
        assertEquals(Money.of(5_000_000, "RUB"), made.folio().balance());
        assertThrows(Rejected.class, () -> bookRooms.handle(aRequest(PaymentMethod.AT_HOTEL)));
    }

    @ParameterizedTest
    @EnumSource(value = PaymentMethod.class, names = {"ONLINE", "AT_HOTEL"})
    void a_stay_that_costs_what_the_client_expects_is_booked(PaymentMethod method) {
        Stored made = bookRooms.handle(aRequest(method, new Exactly(Money.of(2_500_000, "RUB"))));
        assertEquals(Money.of(2_500_000, "RUB"), made.booking().total());
    }

    @ParameterizedTest
    @CsvSource({"2499999, RUB", "2500001, RUB", "2500000, USD", "0, RUB"})
    void a_price_that_the_client_has_not_seen_books_nothing_and_is_named(long amount, String currency) {
        Money expected = Money.of(amount, currency);
        Rejected refused = assertThrows(Rejected.class,
                () -> bookRooms.handle(aRequest(PaymentMethod.AT_HOTEL, new Exactly(expected))));
        assertEquals(new PriceChanged(expected, Money.of(2_500_000, "RUB"), Optional.of(InMemoryHotels.NOW)),
                refused.rejection());
        assertEquals(List.of(), bookings.events());
    }

    @Test
    void where_the_setting_says_so_anybody_pays_at_the_desk() {
        BookRooms trusting = at(CLOCK, new BookingLimits(false, 200));
        BookingRequest request = aRequest(PaymentMethod.AT_HOTEL);
        BookingRequest unreachable =
                new BookingRequest(request.id(), new Client(ANNA, false), ASTORIA, STAY, List.of(A_DOUBLE),
                        Optional.of(PaymentMethod.AT_HOTEL), new Any(), Optional.empty());
        assertThrows(Rejected.class, () -> bookRooms.handle(unreachable));
        assertEquals(Status.CONFIRMED, trusting.handle(unreachable).booking().status());
    }

    @Test
    void what_costs_nothing_is_paid_by_nobody_and_goes_to_proven_addresses_only() {
        InMemoryHotels generous = new InMemoryHotels(1) {
            @Override
            public Quote quote(HotelId hotel, DateRange stay, List<WantedRoom> rooms, Optional<String> token) {
                Quote priced = super.quote(hotel, stay, rooms, token);
                return new Quote(priced.hotel(), priced.rooms().stream().map(BookRoomsTest::forNothing).toList(),
                        priced.total().times(0), Optional.empty());
            }
        };
        BookRooms free = new BookRooms(generous, bookings, payments, new BookingLimits(true, 200),
                Duration.ofMinutes(15), CLOCK, UUID::randomUUID);
        BookingRequest unproven = new BookingRequest(UUID.randomUUID(), new Client(ANNA, false), ASTORIA, STAY,
                List.of(A_DOUBLE), Optional.of(PaymentMethod.ONLINE), new Any(), Optional.empty());
        assertEquals(new EmailNotVerified(),
                assertThrows(Rejected.class, () -> free.handle(unproven)).rejection());
        assertEquals(Status.CONFIRMED, free.handle(aRequest(PaymentMethod.ONLINE)).booking().status());
    }

    private static Quote.Room forNothing(Quote.Room room) {
        return new Quote.Room(room.type(), room.plan(), room.methods(), room.cancellation(), room.nights().stream()
                .map(night -> new Night(night.date(), night.price().times(0), night.offered())).toList(),
                List.of(), List.of(), room.deposit());
    }

    @Test
    void the_last_room_is_sold_once() {
        bookRooms.handle(aRequest(PaymentMethod.AT_HOTEL));
        Rejected refused = assertThrows(Rejected.class, () -> bookRooms.handle(aRequest(PaymentMethod.AT_HOTEL)));
        assertEquals(
                new SoldOut(DOUBLE, "Double", List.of(LocalDate.parse("2027-06-10"), LocalDate.parse("2027-06-11"))),
                refused.rejection());
    }

    @Test
    void without_a_provider_nothing_stays_taken() {
        payments.goAway();
        assertThrows(Unavailable.class, () -> bookRooms.handle(aRequest(PaymentMethod.ONLINE)));
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.EXPIRED), bookings.events());
        payments.comeBack();
        assertPayable(bookRooms.handle(aRequest(PaymentMethod.ONLINE)).booking());
    }

    @Test
    void a_payment_that_may_be_open_without_our_knowing_keeps_the_nights_until_it_is_called_off() {
        payments.loseAnswers();
        BookingRequest request = aRequest(PaymentMethod.ONLINE);
        assertThrows(Unavailable.class, () -> bookRooms.handle(request));
        assertEquals(List.of(BookingEvent.HELD), bookings.events());
        assertThrows(Rejected.class, () -> bookRooms.handle(aRequest(PaymentMethod.AT_HOTEL)));
        payments.comeBack();
        List<BookingId> due = bookings.holdsDue(CLOCK.instant());
        assertEquals(due, bookings.openedBy(request.id()).map(stored -> stored.booking().id()).stream().toList());
        assertPayable(bookRooms.handle(request).booking());
        assertEquals(List.of(), bookings.holdsDue(CLOCK.instant()));
        assertEquals(1, payments.opened());
    }

    @Test
    void a_request_that_the_provider_failed_can_be_tried_again_and_gets_a_hold_of_its_own() {
        BookingRequest request = aRequest(PaymentMethod.ONLINE);
        payments.goAway();
        assertThrows(Unavailable.class, () -> bookRooms.handle(request));
        payments.comeBack();
        Booking booking = bookRooms.handle(request).booking();
        assertPayable(booking);
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.EXPIRED, BookingEvent.HELD), bookings.events());
    }

    @Test
    void a_request_that_broke_off_before_the_payment_is_carried_on_with_the_same_hold() {
        BookingRequest request = aRequest(PaymentMethod.ONLINE);
        Booking held = bookings.open(request.id(),
                hotels.quote(ASTORIA, STAY, List.of(A_DOUBLE), Optional.empty()).offered(),
                BookRoomsTest::heldUnder).booking();
        Stored resumed = bookRooms.handle(request);
        assertPayable(resumed.booking());
        assertEquals(held.id(), resumed.booking().id());
        assertEquals(List.of(BookingEvent.HELD), bookings.events());
    }

    @Test
    void a_request_that_was_done_is_not_done_again() {
        BookingRequest request = aRequest(PaymentMethod.ONLINE);
        Stored first = bookRooms.handle(request);
        assertEquals(first, bookRooms.handle(request));
        assertEquals(1, payments.opened());
        assertNotEquals(first.booking().id().value(), request.id());
    }

    @Test
    void yesterday_at_the_hotel_cannot_be_booked_even_while_it_is_still_today_elsewhere() {
        // half past midnight of the eleventh in Saint Petersburg
        BookRooms late = at(Clock.fixed(Instant.parse("2027-06-10T21:30:00Z"), CLOCK.getZone()));
        Rejected refused = assertThrows(Rejected.class, () -> late.handle(aRequest(PaymentMethod.AT_HOTEL)));
        assertEquals(new StayInPast(LocalDate.parse("2027-06-10"), LocalDate.parse("2027-06-11")), refused.rejection());
        assertEquals(List.of(), bookings.events());
    }

    @Test
    void fewer_rooms_offered_than_sold_stop_sales_and_cancel_nothing() {
        hotels.offer(2);
        Booking first = bookRooms.handle(aRequest(PaymentMethod.AT_HOTEL)).booking();
        hotels.offer(1);
        assertThrows(Rejected.class, () -> bookRooms.handle(aRequest(PaymentMethod.AT_HOTEL)));
        assertEquals(first, bookings.find(first.id()).orElseThrow().booking());
    }

    private BookRooms at(Clock clock) {
        return at(clock, new BookingLimits(true, 200));
    }

    private BookRooms at(Clock clock, BookingLimits limits) {
        return new BookRooms(hotels, bookings, payments, limits, Duration.ofMinutes(15), clock, UUID::randomUUID);
    }

    private static BookingRequest aRequest(PaymentMethod method) {
        return aRequest(method, new Any());
    }

    private static BookingRequest aRequest(PaymentMethod method, ExpectedTotal expected) {
        return new BookingRequest(UUID.randomUUID(), new Client(ANNA, true), ASTORIA, STAY, List.of(A_DOUBLE),
                Optional.of(method), expected, Optional.empty());
    }

    private static Booking heldUnder(Reference reference) {
        Terms terms = Situations.terms(PaymentMethod.ONLINE);
        return Situations.held(new Terms(terms.id(), reference, terms.client(), terms.hotel(), terms.method(),
                terms.bookedAt()), Situations.aDouble());
    }

    private static void assertPayable(Booking booking) {
        assertTrue(booking.hold().flatMap(Hold::checkout).isPresent(), booking.toString());
    }
}
