package innkeeper.booking.cancellation.usecase;

import innkeeper.booking.Situations;
import innkeeper.booking.cancellation.domain.ExpectedCost;
import innkeeper.booking.cancellation.domain.ExpectedCost.Any;
import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.payment.usecase.EndHold;
import innkeeper.booking.payment.usecase.FollowPayment;
import innkeeper.booking.payment.usecase.InMemoryPayments;
import innkeeper.booking.reconciliation.usecase.Books;
import innkeeper.booking.rejection.domain.BookingRejection.AlreadyCancelled;
import innkeeper.booking.rejection.domain.BookingRejection.CancellationChanged;
import innkeeper.booking.rejection.domain.BookingRejection.PaymentAwaited;
import innkeeper.booking.rejection.domain.BookingRejection.PaymentUndecided;
import innkeeper.booking.rejection.domain.BookingRejection.StayBegun;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.BookingEvent;
import innkeeper.booking.reservation.domain.GivingUp;
import innkeeper.booking.reservation.domain.Status;
import innkeeper.booking.reservation.usecase.InMemoryBookings;
import innkeeper.booking.room.domain.Actor;
import innkeeper.booking.room.domain.Ending;
import innkeeper.booking.room.domain.Party;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomId;
import innkeeper.kit.problem.Unavailable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static innkeeper.booking.Situations.ANNA;
import static innkeeper.booking.Situations.CLOCK;
import static innkeeper.booking.Situations.PAYMENT;
import static innkeeper.booking.Situations.STAY;
import static innkeeper.booking.Situations.TOTAL;
import static innkeeper.booking.Situations.aBookingAwaitingPayment;
import static innkeeper.booking.Situations.aDouble;
import static innkeeper.booking.Situations.aQuote;
import static innkeeper.booking.Situations.everything;
import static innkeeper.booking.Situations.held;
import static innkeeper.booking.Situations.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CancelBookingTest {
    private final InMemoryBookings bookings = new InMemoryBookings(Situations.references());
    private final InMemoryPayments payments = new InMemoryPayments();
    private final Booking awaiting = bookings.open(UUID.randomUUID(), aQuote(STAY, 1, 1).offered(),
            _ -> aBookingAwaitingPayment()).booking();

    @Test
    void a_hold_that_is_cancelled_cannot_be_paid_any_more() {
        Booking cancelled = cancelAt(CLOCK, Party.CLIENT);
        assertEquals(Ending.CANCELLED, cancelled.end().orElseThrow().reason());
        assertFalse(cancelled.wasConfirmed());
        assertEquals(Set.of(awaiting.id()), payments.calledOff());
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.CANCELLED), bookings.events());
        assertEquals(new AlreadyCancelled(awaiting.id()),
                assertThrows(Rejected.class, () -> cancelAt(CLOCK, Party.CLIENT)).rejection());
    }

    @Test
    void a_hold_that_was_paid_just_before_is_a_confirmed_booking_cancelled_under_its_policy() {
        payments.pay(awaiting.id(), PAYMENT);
        Instant afterTheDeadline = Instant.parse("2027-06-08T11:00:00Z");
        Booking cancelled = cancelAt(Clock.fixed(afterTheDeadline, CLOCK.getZone()), Party.CLIENT);
        assertEquals(Optional.of(Money.of(1_750_000, "RUB")), cancelled.folio().owed("pay-1"));
        assertTrue(cancelled.wasConfirmed());
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.CONFIRMED, BookingEvent.CANCELLED), bookings.events());
    }

    @Test
    void the_hotel_that_cancels_what_was_paid_just_before_gives_everything_back() {
        payments.pay(awaiting.id(), PAYMENT);
        assertEquals(Optional.of(TOTAL), cancelAt(CLOCK, Party.OWNER).folio().owed("pay-1"));
    }

    @Test
    void what_was_paid_just_before_and_has_begun_stays_booked() {
        payments.pay(awaiting.id(), PAYMENT);
        Instant begun = Instant.parse("2027-06-10T11:00:00Z");
        Rejected refused = assertThrows(Rejected.class,
                () -> cancelAt(Clock.fixed(begun, CLOCK.getZone()), Party.CLIENT));
        assertEquals(new StayBegun(awaiting.id(), begun), refused.rejection());
        assertEquals(Status.CONFIRMED, status());
    }

    @Test
    void nothing_is_cancelled_while_nobody_knows_whether_it_was_paid() {
        payments.goAway();
        assertThrows(Unavailable.class, () -> cancelAt(CLOCK, Party.CLIENT));
        payments.comeBack();
        payments.waitForTheBank(awaiting.id());
        assertEquals(new PaymentUndecided(awaiting.id()),
                assertThrows(Rejected.class, () -> cancelAt(CLOCK, Party.OWNER)).rejection());
        assertEquals(Status.PENDING_PAYMENT, status());
        assertEquals(List.of(BookingEvent.HELD), bookings.events());
    }

    @Test
    void some_rooms_of_a_hold_are_not_given_up_and_its_payment_is_not_called_off() {
        Booking two = bookings.open(UUID.randomUUID(), aQuote(STAY, 1, 4).offered(),
                _ -> held(terms(PaymentMethod.ONLINE), aDouble(), aDouble())).booking();
        assertEquals(new PaymentAwaited(two.id()),
                assertThrows(Rejected.class, () -> giveUp(two, Set.of(two.rooms().getFirst().id()))).rejection());
        assertEquals(Set.of(), payments.calledOff());
    }

    @Test
    void naming_all_rooms_of_a_hold_is_cancelling_it() {
        Booking cancelled = giveUp(awaiting, Set.of(awaiting.rooms().getFirst().id()));
        assertEquals(Status.CANCELLED, cancelled.status());
        assertEquals(Set.of(awaiting.id()), payments.calledOff());
    }

    @Test
    void a_cost_other_than_expected_cancels_nothing_also_where_the_payment_came_just_before() {
        ExpectedCost nothing = new ExpectedCost.Exactly(Money.of(0, "RUB"), Money.of(0, "RUB"));
        payments.pay(awaiting.id(), PAYMENT);
        Rejected refused = assertThrows(Rejected.class, () -> cancelling(CLOCK)
                .handle(awaiting.id(), everything(Party.CLIENT), nothing));
        assertEquals(new CancellationChanged(awaiting.id()), refused.rejection());
        assertEquals(Status.CONFIRMED, status());
        cancelling(CLOCK).handle(awaiting.id(), everything(Party.CLIENT),
                new ExpectedCost.Exactly(Money.of(0, "RUB"), TOTAL));
        assertEquals(Status.CANCELLED, status());
    }

    private Booking giveUp(Booking booking, Set<RoomId> rooms) {
        return cancelling(CLOCK)
                .handle(booking.id(), new GivingUp(Actor.of(Party.CLIENT, ANNA), rooms, ""), new Any()).booking();
    }

    private Booking cancelAt(Clock clock, Party by) {
        return cancelling(clock).handle(awaiting.id(), everything(by), new Any()).booking();
    }

    private CancelBooking cancelling(Clock clock) {
        Books books = new Books(bookings.findings(), clock, UUID::randomUUID);
        EndHold endHold = new EndHold(payments, bookings,
                new FollowPayment(bookings, bookings, books, clock, UUID::randomUUID));
        return new CancelBooking(bookings, endHold, clock, UUID::randomUUID);
    }

    private Status status() {
        return bookings.find(awaiting.id()).orElseThrow().booking().status();
    }
}
