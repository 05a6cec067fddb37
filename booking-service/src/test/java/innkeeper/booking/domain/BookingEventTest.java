package innkeeper.booking.domain;

import innkeeper.booking.Situations;
import innkeeper.booking.domain.Booking.AwaitingPayment;
import innkeeper.booking.domain.Booking.Confirmed;
import innkeeper.booking.domain.Booking.Ended;
import innkeeper.booking.domain.Booking.Held;
import innkeeper.kernel.Money;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static innkeeper.booking.Situations.PAYMENT;
import static innkeeper.booking.Situations.aBookingToBePaidAtTheDesk;
import static innkeeper.booking.Situations.aCheckout;
import static innkeeper.booking.Situations.aHold;
import static innkeeper.booking.Situations.aPaidBooking;
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
        Held hold = aHold();
        assertEquals(Optional.empty(), BookingEvent.between(hold, hold.await(aCheckout())));
    }

    @Test
    void a_payment_confirms() {
        AwaitingPayment awaiting = aHold().await(aCheckout());
        assertEquals(Optional.of(BookingEvent.CONFIRMED), BookingEvent.between(awaiting, awaiting.settle(PAYMENT)));
    }

    @Test
    void a_hold_that_ends_is_announced_as_expired() {
        Held hold = aHold();
        assertEquals(Optional.of(BookingEvent.EXPIRED), BookingEvent.between(hold, hold.expire()));
    }

    @Test
    void a_cancellation_is_announced_whatever_was_cancelled() {
        Held hold = aHold();
        Confirmed paid = aPaidBooking();
        assertEquals(Optional.of(BookingEvent.CANCELLED),
                BookingEvent.between(hold, hold.cancel(Party.CLIENT, Situations.NOW)));
        assertEquals(Optional.of(BookingEvent.CANCELLED),
                BookingEvent.between(paid, paid.cancel(Party.HOTEL, Situations.NOW)));
    }

    @Test
    void a_refund_is_announced_when_it_has_happened_and_not_when_it_is_due() {
        Ended expired = aHold().expire();
        Ended owed = expired.settle(PAYMENT);
        assertEquals(Optional.empty(), BookingEvent.between(expired, owed));
        assertEquals(Optional.of(BookingEvent.REFUNDED), BookingEvent.between(owed, owed.refunded()));
    }

    @Test
    void what_the_provider_gives_back_without_us_is_announced_too() {
        Confirmed paid = aPaidBooking();
        Confirmed less = paid.returned(Money.of(1, "RUB"));
        assertEquals(Optional.of(BookingEvent.REFUNDED), BookingEvent.between(paid, less));
        assertEquals(Optional.of(BookingEvent.REFUNDED), BookingEvent.between(less, less.returned(Money.of(2, "RUB"))));
    }

    @Test
    void nothing_comes_back_to_life() {
        Held hold = aHold();
        assertThrows(IllegalStateException.class, () -> BookingEvent.between(hold.expire(), hold));
    }
}
