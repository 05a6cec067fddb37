package innkeeper.booking.usecase;

import innkeeper.booking.Situations;
import innkeeper.booking.domain.Booking;
import innkeeper.booking.domain.Booking.AwaitingPayment;
import innkeeper.booking.domain.Booking.Confirmed;
import innkeeper.booking.domain.Booking.Held;
import innkeeper.booking.domain.BookingEvent;
import innkeeper.booking.domain.BookingLimits;
import innkeeper.booking.domain.Client;
import innkeeper.booking.domain.ExpectedTotal;
import innkeeper.booking.domain.ExpectedTotal.Any;
import innkeeper.booking.domain.ExpectedTotal.Exactly;
import innkeeper.booking.domain.Quote;
import innkeeper.booking.domain.Quote.Night;
import innkeeper.booking.domain.Reference;
import innkeeper.booking.domain.Rejection.EmailNotVerified;
import innkeeper.booking.domain.Rejection.PriceChanged;
import innkeeper.booking.domain.Rejection.SoldOut;
import innkeeper.booking.domain.Rejection.StayInPast;
import innkeeper.booking.domain.payment.PaymentMethod;
import innkeeper.booking.domain.payment.Settlement.Unpaid;
import innkeeper.booking.usecase.payment.InMemoryPayments;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
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
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class BookRoomTest {
    private final InMemoryBookings bookings = new InMemoryBookings(Situations.references());
    private final InMemoryHotels hotels = new InMemoryHotels(1);
    private final InMemoryPayments payments = new InMemoryPayments();
    private final BookRoom bookRoom = at(CLOCK);

    @Test
    void a_stay_paid_at_the_desk_is_confirmed_at_once() {
        Stored made = bookRoom.handle(aRequest(PaymentMethod.AT_HOTEL));
        Confirmed booking = assertInstanceOf(Confirmed.class, made.booking());
        assertEquals(new Unpaid(), booking.settlement());
        assertEquals(Money.of(2_500_000, "RUB"), booking.terms().total());
        assertEquals(List.of(BookingEvent.CONFIRMED), bookings.events());
        assertEquals(0, payments.opened());
    }

    @Test
    void a_stay_paid_online_is_held_for_a_quarter_of_an_hour_and_can_be_paid_that_long() {
        Stored made = bookRoom.handle(aRequest(PaymentMethod.ONLINE));
        AwaitingPayment booking = assertInstanceOf(AwaitingPayment.class, made.booking());
        assertEquals(Instant.parse("2027-06-01T10:15:00Z"), booking.expiresAt());
        assertEquals(Instant.parse("2027-06-01T10:15:00Z"), booking.checkout().expiresAt());
        assertEquals("pay-1", booking.checkout().paymentId());
        assertEquals(List.of(BookingEvent.HELD), bookings.events());
        assertEquals(made, bookings.find(booking.id()).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(PaymentMethod.class)
    void a_stay_that_costs_what_the_client_expects_is_booked(PaymentMethod method) {
        Stored made = bookRoom.handle(aRequest(method, new Exactly(Money.of(2_500_000, "RUB"))));
        assertEquals(Money.of(2_500_000, "RUB"), made.booking().terms().total());
    }

    @ParameterizedTest
    @CsvSource({"2499999, RUB", "2500001, RUB", "2500000, USD", "0, RUB"})
    void a_price_that_the_client_has_not_seen_books_nothing_and_is_named(long amount, String currency) {
        Money expected = Money.of(amount, currency);
        Rejected refused = assertThrows(Rejected.class,
                () -> bookRoom.handle(aRequest(PaymentMethod.AT_HOTEL, new Exactly(expected))));
        assertEquals(new PriceChanged(expected, Money.of(2_500_000, "RUB")), refused.refusal());
        assertEquals(List.of(), bookings.events());
    }

    @Test
    void where_the_setting_says_so_anybody_pays_at_the_desk() {
        BookRoom trusting = at(CLOCK, new BookingLimits(false, 200));
        BookingRequest request = aRequest(PaymentMethod.AT_HOTEL);
        BookingRequest unreachable =
                new BookingRequest(request.id(), new Client(ANNA, false), ASTORIA, DOUBLE, STAY, 2, 1,
                        PaymentMethod.AT_HOTEL, new Any());
        assertThrows(Rejected.class, () -> bookRoom.handle(unreachable));
        assertInstanceOf(Confirmed.class, trusting.handle(unreachable).booking());
    }

    @Test
    void what_costs_nothing_is_paid_by_nobody_and_goes_to_proven_addresses_only() {
        InMemoryHotels generous = new InMemoryHotels(1) {
            @Override
            public Quote quote(HotelId hotel, RoomTypeId roomType, DateRange stay, int guests, int rooms) {
                Quote priced = super.quote(hotel, roomType, stay, guests, rooms);
                return new Quote(priced.hotel(), priced.roomType(), priced.policy(), priced.nights().stream()
                        .map(night -> new Night(night.date(), night.price().times(0), night.offered())).toList(),
                        priced.total().times(0));
            }
        };
        BookRoom free = new BookRoom(generous, bookings, payments, new BookingLimits(true, 200),
                Duration.ofMinutes(15), CLOCK, UUID::randomUUID);
        BookingRequest unproven = new BookingRequest(UUID.randomUUID(), new Client(ANNA, false), ASTORIA, DOUBLE, STAY,
                2, 1, PaymentMethod.ONLINE, new Any());
        assertEquals(new EmailNotVerified(),
                assertThrows(Rejected.class, () -> free.handle(unproven)).refusal());
        assertInstanceOf(Confirmed.class, free.handle(aRequest(PaymentMethod.ONLINE)).booking());
    }

    @Test
    void the_last_room_is_sold_once() {
        bookRoom.handle(aRequest(PaymentMethod.AT_HOTEL));
        Rejected refused = assertThrows(Rejected.class, () -> bookRoom.handle(aRequest(PaymentMethod.AT_HOTEL)));
        assertEquals(new SoldOut(DOUBLE, List.of(LocalDate.parse("2027-06-10"), LocalDate.parse("2027-06-11"))),
                refused.refusal());
    }

    @Test
    void without_a_provider_nothing_stays_taken() {
        payments.goAway();
        assertThrows(Unavailable.class, () -> bookRoom.handle(aRequest(PaymentMethod.ONLINE)));
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.EXPIRED), bookings.events());
        payments.comeBack();
        assertInstanceOf(AwaitingPayment.class, bookRoom.handle(aRequest(PaymentMethod.ONLINE)).booking());
    }

    @Test
    void a_payment_that_may_be_open_without_our_knowing_keeps_the_nights_until_it_is_called_off() {
        payments.loseAnswers();
        BookingRequest request = aRequest(PaymentMethod.ONLINE);
        assertThrows(Unavailable.class, () -> bookRoom.handle(request));
        assertEquals(List.of(BookingEvent.HELD), bookings.events());
        assertThrows(Rejected.class, () -> bookRoom.handle(aRequest(PaymentMethod.AT_HOTEL)));
        payments.comeBack();
        Booking hold = bookings.takeOverdue(CLOCK.instant()).orElseThrow();
        assertEquals(Optional.of(hold), bookings.openedBy(request.id()).map(Stored::booking));
        bookings.endSoon(hold.id());
        assertInstanceOf(AwaitingPayment.class, bookRoom.handle(request).booking());
        assertEquals(Optional.empty(), bookings.takeOverdue(CLOCK.instant()));
        assertEquals(1, payments.opened());
    }

    @Test
    void a_request_that_the_provider_failed_can_be_tried_again_and_gets_a_hold_of_its_own() {
        BookingRequest request = aRequest(PaymentMethod.ONLINE);
        payments.goAway();
        assertThrows(Unavailable.class, () -> bookRoom.handle(request));
        payments.comeBack();
        Booking booking = bookRoom.handle(request).booking();
        assertInstanceOf(AwaitingPayment.class, booking);
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.EXPIRED, BookingEvent.HELD), bookings.events());
    }

    @Test
    void a_request_that_broke_off_before_the_payment_is_carried_on_with_the_same_hold() {
        BookingRequest request = aRequest(PaymentMethod.ONLINE);
        Booking held = bookings.open(request.id(),
                hotels.quote(ASTORIA, DOUBLE, STAY, 2, 1).nights(),
                BookRoomTest::heldUnder).booking();
        Stored resumed = bookRoom.handle(request);
        assertInstanceOf(AwaitingPayment.class, resumed.booking());
        assertEquals(held.id(), resumed.booking().id());
        assertEquals(List.of(BookingEvent.HELD), bookings.events());
    }

    @Test
    void a_request_that_was_done_is_not_done_again() {
        BookingRequest request = aRequest(PaymentMethod.ONLINE);
        Stored first = bookRoom.handle(request);
        assertEquals(first, bookRoom.handle(request));
        assertEquals(1, payments.opened());
        assertNotEquals(first.booking().id().value(), request.id());
    }

    @Test
    void yesterday_at_the_hotel_cannot_be_booked_even_while_it_is_still_today_elsewhere() {
        // half past midnight of the eleventh in Saint Petersburg
        BookRoom late = at(Clock.fixed(Instant.parse("2027-06-10T21:30:00Z"), CLOCK.getZone()));
        Rejected refused = assertThrows(Rejected.class, () -> late.handle(aRequest(PaymentMethod.AT_HOTEL)));
        assertEquals(new StayInPast(LocalDate.parse("2027-06-10"), LocalDate.parse("2027-06-11")), refused.refusal());
        assertEquals(List.of(), bookings.events());
    }

    @Test
    void fewer_rooms_offered_than_sold_stop_sales_and_cancel_nothing() {
        hotels.offer(2);
        Booking first = bookRoom.handle(aRequest(PaymentMethod.AT_HOTEL)).booking();
        hotels.offer(1);
        assertThrows(Rejected.class, () -> bookRoom.handle(aRequest(PaymentMethod.AT_HOTEL)));
        assertEquals(first, bookings.find(first.id()).orElseThrow().booking());
    }

    private BookRoom at(Clock clock) {
        return at(clock, new BookingLimits(true, 200));
    }

    private BookRoom at(Clock clock, BookingLimits limits) {
        return new BookRoom(hotels, bookings, payments, limits, Duration.ofMinutes(15), clock, UUID::randomUUID);
    }

    private static BookingRequest aRequest(PaymentMethod method) {
        return aRequest(method, new Any());
    }

    private static BookingRequest aRequest(PaymentMethod method, ExpectedTotal expected) {
        return new BookingRequest(UUID.randomUUID(), new Client(ANNA, true), ASTORIA, DOUBLE, STAY, 2, 1, method,
                expected);
    }

    private static Held heldUnder(Reference reference) {
        BookingId id = new BookingId(UUID.randomUUID());
        return Situations.aHold(Situations.terms(id, reference, DOUBLE, STAY, PaymentMethod.ONLINE));
    }
}
