package innkeeper.booking.usecase;

import innkeeper.booking.Situations;
import innkeeper.booking.domain.Booking;
import innkeeper.booking.domain.Booking.Cancelled;
import innkeeper.booking.domain.BookingEvent;
import innkeeper.booking.domain.room.Ending;
import innkeeper.booking.domain.Party;
import innkeeper.booking.domain.Rejection.AlreadyCancelled;
import innkeeper.booking.domain.Rejection.PaymentUndecided;
import innkeeper.booking.domain.Rejection.StayBegun;
import innkeeper.booking.domain.Status;
import innkeeper.booking.domain.payment.Settlement.RefundDue;
import innkeeper.booking.domain.payment.Settlement.Unpaid;
import innkeeper.booking.usecase.payment.Books;
import innkeeper.booking.usecase.payment.EndHold;
import innkeeper.booking.usecase.payment.HearFromProvider;
import innkeeper.booking.usecase.payment.InMemoryPayments;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import innkeeper.kit.problem.Unavailable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static innkeeper.booking.Situations.CLOCK;
import static innkeeper.booking.Situations.PAYMENT;
import static innkeeper.booking.Situations.STAY;
import static innkeeper.booking.Situations.TOTAL;
import static innkeeper.booking.Situations.aBookingAwaitingPayment;
import static innkeeper.booking.Situations.aQuote;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CancelBookingTest {
    private final InMemoryBookings bookings = new InMemoryBookings(Situations.references());
    private final InMemoryPayments payments = new InMemoryPayments();
    private final Booking awaiting = bookings.open(UUID.randomUUID(), aQuote(STAY, 1, 1).nights(),
            _ -> aBookingAwaitingPayment()).booking();

    @Test
    void a_hold_that_is_cancelled_cannot_be_paid_any_more() {
        assertEquals(new Cancelled(awaiting.terms(), new Unpaid(), Ending.CANCELLED_BY_CLIENT, false),
                cancelAt(CLOCK, Party.CLIENT));
        assertEquals(Set.of(awaiting.id()), payments.calledOff());
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.CANCELLED), bookings.events());
        assertEquals(new AlreadyCancelled(awaiting.id()),
                assertThrows(Rejected.class, () -> cancelAt(CLOCK, Party.CLIENT)).refusal());
    }

    @Test
    void a_hold_that_was_paid_just_before_is_a_confirmed_booking_cancelled_under_its_policy() {
        payments.pay(awaiting.id(), PAYMENT);
        Instant afterTheDeadline = Instant.parse("2027-06-08T11:00:00Z");
        assertEquals(new Cancelled(awaiting.terms(), new RefundDue("pay-1", Money.of(1_750_000, "RUB")),
                Ending.CANCELLED_BY_CLIENT, true),
                cancelAt(Clock.fixed(afterTheDeadline, CLOCK.getZone()), Party.CLIENT));
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.CONFIRMED, BookingEvent.CANCELLED), bookings.events());
    }

    @Test
    void the_hotel_that_cancels_what_was_paid_just_before_gives_everything_back() {
        payments.pay(awaiting.id(), PAYMENT);
        assertEquals(new Cancelled(awaiting.terms(), new RefundDue("pay-1", TOTAL), Ending.CANCELLED_BY_HOTEL, true),
                cancelAt(CLOCK, Party.HOTEL));
    }

    @Test
    void what_was_paid_just_before_and_has_begun_stays_booked() {
        payments.pay(awaiting.id(), PAYMENT);
        Instant begun = Instant.parse("2027-06-10T11:00:00Z");
        Rejected refused = assertThrows(Rejected.class,
                () -> cancelAt(Clock.fixed(begun, CLOCK.getZone()), Party.CLIENT));
        assertEquals(new StayBegun(awaiting.id(), begun), refused.refusal());
        assertEquals(Status.CONFIRMED, status());
    }

    @Test
    void nothing_is_cancelled_while_nobody_knows_whether_it_was_paid() {
        payments.goAway();
        assertThrows(Unavailable.class, () -> cancelAt(CLOCK, Party.CLIENT));
        payments.comeBack();
        payments.waitForTheBank(awaiting.id());
        assertEquals(new PaymentUndecided(awaiting.id()),
                assertThrows(Rejected.class, () -> cancelAt(CLOCK, Party.HOTEL)).refusal());
        assertEquals(Status.PENDING_PAYMENT, status());
        assertEquals(List.of(BookingEvent.HELD), bookings.events());
    }

    private Booking cancelAt(Clock clock, Party by) {
        Books books = new Books(bookings.findings(), clock, UUID::randomUUID);
        EndHold endHold = new EndHold(payments, bookings, new HearFromProvider(bookings, bookings, books));
        return new CancelBooking(bookings, endHold, clock).handle(awaiting.id(), by).booking();
    }

    private Status status() {
        return Status.of(bookings.find(awaiting.id()).orElseThrow().booking());
    }
}
