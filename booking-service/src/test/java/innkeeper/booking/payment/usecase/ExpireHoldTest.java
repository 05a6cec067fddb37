package innkeeper.booking.payment.usecase;

import innkeeper.booking.Situations;
import innkeeper.booking.reconciliation.usecase.Books;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.BookingEvent;
import innkeeper.booking.reservation.domain.Status;
import innkeeper.booking.reservation.usecase.InMemoryBookings;
import innkeeper.booking.room.domain.Ending;
import innkeeper.kernel.BookingId;
import innkeeper.kit.problem.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static innkeeper.booking.Situations.CLOCK;
import static innkeeper.booking.Situations.PAYMENT;
import static innkeeper.booking.Situations.STAY;
import static innkeeper.booking.Situations.aBookingAwaitingPayment;
import static innkeeper.booking.Situations.aBookingToBePaidAtTheDesk;
import static innkeeper.booking.Situations.aHold;
import static innkeeper.booking.Situations.aQuote;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExpireHoldTest {
    private static final Duration OVER = Duration.ofMinutes(15);

    private final InMemoryBookings bookings = new InMemoryBookings(Situations.references());
    private final InMemoryPayments payments = new InMemoryPayments();

    @Test
    void a_hold_lasts_to_its_last_moment() {
        open(aHold());
        expireAfter(OVER.minusMillis(1));
        assertEquals(List.of(BookingEvent.HELD), bookings.events());
    }

    @Test
    void all_that_were_not_paid_in_time_expire_and_nothing_else() {
        Booking held = open(aHold());
        Booking awaiting = open(aBookingAwaitingPayment());
        Booking confirmed = open(aBookingToBePaidAtTheDesk());
        expireAfter(OVER);
        assertEquals(Ending.PAYMENT_UNAVAILABLE, found(held).end().orElseThrow().reason());
        assertEquals(Ending.NOT_PAID_IN_TIME, found(awaiting).end().orElseThrow().reason());
        assertEquals(confirmed, found(confirmed));
        assertEquals(Set.of(held.id(), awaiting.id()), payments.calledOff());
    }

    @Test
    void it_is_done_only_once_the_hold_has_ended() {
        Booking awaiting = open(aBookingAwaitingPayment());
        payments.waitForTheBank(awaiting.id());
        assertFalse(expireHold(OVER).handle(awaiting.id()));
        payments.decline(awaiting.id());
        assertTrue(expireHold(OVER).handle(awaiting.id()));
        assertTrue(expireHold(OVER).handle(awaiting.id()));
        assertTrue(expireHold(OVER).handle(new BookingId(UUID.randomUUID())));
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.EXPIRED), bookings.events());
    }

    @Test
    void who_can_pay_has_all_the_time_for_it_though_somebody_looks_before() {
        Booking awaiting = open(aBookingAwaitingPayment());
        assertTrue(expireHold(OVER.minusSeconds(1)).handle(awaiting.id()));
        assertEquals(awaiting, found(awaiting));
    }

    @Test
    void what_was_paid_before_it_was_called_off_is_booked_however_late_we_look() {
        Booking awaiting = open(aBookingAwaitingPayment());
        payments.pay(awaiting.id(), PAYMENT);
        expireAfter(Duration.ofDays(2));
        assertEquals(Status.CONFIRMED, found(awaiting).status());
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.CONFIRMED), bookings.events());
    }

    @Test
    void while_the_provider_is_away_holds_keep_their_nights_and_nobody_is_told() {
        Booking awaiting = open(aBookingAwaitingPayment());
        payments.goAway();
        expireAfter(OVER);
        expireAfter(Duration.ofHours(1));
        assertEquals(awaiting, found(awaiting));
        assertEquals(List.of(BookingEvent.HELD), bookings.events());
        payments.comeBack();
        expireAfter(Duration.ofHours(2));
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.EXPIRED), bookings.events());
    }

    @Test
    void a_payment_that_the_bank_is_deciding_about_is_waited_for_and_holds_up_no_other() {
        Booking undecided = open(aBookingAwaitingPayment());
        Booking other = open(aBookingAwaitingPayment());
        payments.waitForTheBank(undecided.id());
        expireAfter(OVER);
        assertEquals(undecided, found(undecided));
        assertEquals(Status.EXPIRED, found(other).status());
        payments.pay(undecided.id(), PAYMENT);
        expireAfter(OVER.plusSeconds(5));
        assertEquals(Status.CONFIRMED, found(undecided).status());
    }

    private void expireAfter(Duration passed) {
        bookings.holdsDue(CLOCK.instant().plus(passed)).forEach(id -> {
            try {
                expireHold(passed).handle(id);
            } catch (Unavailable away) {
                // it is tried again
            }
        });
    }

    private ExpireHold expireHold(Duration passed) {
        Clock later = Clock.offset(CLOCK, passed);
        Books books = new Books(bookings.findings(), later, UUID::randomUUID);
        FollowPayment follow = new FollowPayment(bookings, bookings, books, later, UUID::randomUUID);
        return new ExpireHold(bookings, new EndHold(payments, bookings, follow), later, UUID::randomUUID);
    }

    private Booking found(Booking booking) {
        return bookings.find(booking.id()).orElseThrow().booking();
    }

    private Booking open(Booking booking) {
        return bookings.open(UUID.randomUUID(), aQuote(STAY, 1, 3).offered(), _ -> booking).booking();
    }
}
