package innkeeper.booking.reservation.domain;

import innkeeper.booking.folio.domain.Payment;
import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.room.domain.Actor;
import innkeeper.booking.room.domain.Party;
import innkeeper.booking.room.domain.RoomTerms;
import innkeeper.kernel.Money;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static innkeeper.booking.Situations.ANNA;
import static innkeeper.booking.Situations.PAYMENT;
import static innkeeper.booking.Situations.TOTAL;
import static innkeeper.booking.Situations.aBookingToBePaidAtTheDesk;
import static innkeeper.booking.Situations.aCheckout;
import static innkeeper.booking.Situations.aDouble;
import static innkeeper.booking.Situations.aHold;
import static innkeeper.booking.Situations.aPaidBooking;
import static innkeeper.booking.Situations.everything;
import static innkeeper.booking.Situations.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class BookingEventTest {
    @Test
    void a_new_booking_is_announced_as_held_or_confirmed() {
        assertEquals(BookingEvent.HELD, BookingEvent.opening(aHold()));
        assertEquals(BookingEvent.CONFIRMED, BookingEvent.opening(aBookingToBePaidAtTheDesk()));
    }

    @Test
    void where_to_pay_is_nobody_elses_business() {
        Booking hold = aHold();
        assertEquals(Optional.empty(), BookingEvent.between(hold, hold.payable(aCheckout())));
    }

    @Test
    void a_payment_confirms() {
        Booking awaiting = aHold().payable(aCheckout());
        told(BookingEvent.CONFIRMED, awaiting, awaiting.paid(PAYMENT, now()));
    }

    @Test
    void a_hold_that_ends_is_announced_as_expired() {
        Booking hold = aHold();
        told(BookingEvent.EXPIRED, hold, hold.expire(now()));
        told(BookingEvent.EXPIRED, hold, hold.paidAndReturned(PAYMENT, now()));
    }

    @Test
    void a_cancellation_is_announced_whatever_was_cancelled() {
        Booking hold = aHold();
        Booking paid = aPaidBooking();
        told(BookingEvent.CANCELLED, hold, hold.cancel(everything(Party.CLIENT), now()));
        told(BookingEvent.CANCELLED, paid, paid.cancel(everything(Party.OWNER), now()));
    }

    @Test
    void giving_up_one_of_several_rooms_amends_the_booking_and_the_last_one_cancels_it() {
        RoomTerms one = aDouble();
        Booking two = aBookingToBePaidAtTheDesk(one, aDouble());
        Booking smaller = two.cancel(new GivingUp(Actor.of(Party.CLIENT, ANNA), Set.of(one.id()), ""), now());
        told(BookingEvent.AMENDED, two, smaller);
        told(BookingEvent.CANCELLED, smaller, smaller.cancel(everything(Party.CLIENT), now()));
    }

    @Test
    void a_link_that_is_withdrawn_is_announced_and_the_next_one_is_another() {
        Booking paid = aPaidBooking();
        told(BookingEvent.LINK_WITHDRAWN, paid, paid.withdrawLink());
        told(BookingEvent.LINK_WITHDRAWN, paid.withdrawLink(), paid.withdrawLink().withdrawLink());
        Booking ended = paid.withdrawLink().cancel(everything(Party.CLIENT), now());
        assertEquals(2, ended.linkVersion());
    }

    @Test
    void a_refund_is_announced_when_it_has_happened_and_not_when_it_is_due() {
        Booking expired = aHold().expire(now());
        Booking owed = expired.paid(PAYMENT, now());
        assertEquals(Optional.empty(), BookingEvent.between(expired, owed));
        Booking half = owed.returned("pay-1", Money.of(1, "RUB"), now());
        assertEquals(Optional.empty(), BookingEvent.between(owed, half));
        told(BookingEvent.REFUNDED, half, half.returned("pay-1", TOTAL, now()));
    }

    @Test
    void what_the_provider_gives_back_without_us_is_announced_too() {
        Booking paid = aPaidBooking();
        Booking less = paid.returned("pay-1", Money.of(1, "RUB"), now());
        told(BookingEvent.REFUNDED, paid, less);
        told(BookingEvent.REFUNDED, less, less.returned("pay-1", Money.of(2, "RUB"), now()));
    }

    @Test
    void a_further_payment_is_announced_when_it_has_gone_back() {
        Booking paid = aPaidBooking();
        Booking twice = paid.paid(new Payment("pay-2", TOTAL), now());
        assertEquals(Optional.empty(), BookingEvent.between(paid, twice));
        told(BookingEvent.PAYMENT_RETURNED, twice, twice.returned("pay-2", TOTAL, now()));
    }

    @Test
    void nothing_comes_back_to_life() {
        Booking hold = aHold();
        assertThrows(IllegalStateException.class, () -> BookingEvent.between(hold.expire(now()), hold));
    }

    private static void told(BookingEvent event, Booking before, Booking after) {
        assertEquals(Optional.of(event), BookingEvent.between(before, after));
    }
}
