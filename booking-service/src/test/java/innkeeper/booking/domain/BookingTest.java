package innkeeper.booking.domain;

import innkeeper.booking.Situations;
import innkeeper.booking.domain.Booking.Cancelled;
import innkeeper.booking.domain.Booking.Confirmed;
import innkeeper.booking.domain.Booking.Ended;
import innkeeper.booking.domain.Booking.Expired;
import innkeeper.booking.domain.Booking.Held;
import innkeeper.booking.domain.Rejection.AlreadyCancelled;
import innkeeper.booking.domain.Rejection.AlreadyExpired;
import innkeeper.booking.domain.Rejection.StayOver;
import innkeeper.booking.domain.Settlement.Paid;
import innkeeper.booking.domain.Settlement.RefundDue;
import innkeeper.booking.domain.Settlement.Refunded;
import innkeeper.booking.domain.Settlement.Unpaid;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static innkeeper.booking.Situations.PAYMENT;
import static innkeeper.booking.Situations.aBookingAwaitingPayment;
import static innkeeper.booking.Situations.aBookingToBePaidAtTheDesk;
import static innkeeper.booking.Situations.aHold;
import static innkeeper.booking.Situations.aPaidBooking;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class BookingTest {
    // two days before the check-in at 14:00 in Saint Petersburg, which is 11:00 UTC
    private static final Instant FREE_UNTIL = Instant.parse("2027-06-08T11:00:00Z");
    private static final Instant JUST_BEFORE = FREE_UNTIL.minusMillis(1);

    @Test
    void the_agreed_sum_confirms_a_hold() {
        Held hold = aHold();
        assertEquals(new Confirmed(hold.terms(), new Paid("pay-1")), hold.settle(PAYMENT));
    }

    @Test
    void another_sum_ends_the_hold_and_goes_back_in_full() {
        Held hold = aHold();
        assertEquals(new Expired(hold.terms(), new RefundDue("pay-1", Money.of(1, "RUB"))),
                hold.settle(new Payment("pay-1", Money.of(1, "RUB"))));
    }

    @Test
    void the_agreed_number_in_another_currency_is_another_sum() {
        Held hold = aHold();
        assertEquals(new Expired(hold.terms(), new RefundDue("pay-1", Money.of(2_500_000, "KZT"))),
                hold.settle(new Payment("pay-1", Money.of(2_500_000, "KZT"))));
    }

    @Test
    void money_that_comes_after_the_hold_goes_back_in_full_and_only_once() {
        Ended late = aHold().expire().settle(PAYMENT);
        assertEquals(new RefundDue("pay-1", Money.of(2_500_000, "RUB")), late.settlement());
        assertEquals(late, late.settle(PAYMENT));
        Ended refunded = late.refunded();
        assertEquals(new Refunded("pay-1", Money.of(2_500_000, "RUB")), refunded.settlement());
        assertEquals(refunded, refunded.settle(PAYMENT));
        assertEquals(refunded, refunded.refunded());
    }

    @Test
    void the_client_cancels_for_nothing_before_the_hotels_deadline() {
        assertEquals(new Cancellation(FREE_UNTIL, Money.of(0, "RUB"), Money.of(2_500_000, "RUB")),
                aPaidBooking().cancellation(Party.CLIENT, JUST_BEFORE));
    }

    @Test
    void from_the_deadline_on_the_fee_stays_at_the_hotel() {
        assertEquals(new Cancellation(FREE_UNTIL, Money.of(750_000, "RUB"), Money.of(1_750_000, "RUB")),
                aPaidBooking().cancellation(Party.CLIENT, FREE_UNTIL));
    }

    @Test
    void the_hotel_gives_everything_back_at_any_time() {
        assertEquals(new Cancellation(FREE_UNTIL, Money.of(0, "RUB"), Money.of(2_500_000, "RUB")),
                aPaidBooking().cancellation(Party.HOTEL, FREE_UNTIL));
    }

    @Test
    void what_was_not_paid_online_does_not_go_back() {
        Confirmed booking = aBookingToBePaidAtTheDesk();
        assertEquals(new Cancellation(FREE_UNTIL, Money.of(750_000, "RUB"), Money.of(0, "RUB")),
                booking.cancellation(Party.CLIENT, FREE_UNTIL));
        assertEquals(new Cancelled(booking.terms(), new Unpaid()), booking.cancel(Party.CLIENT, FREE_UNTIL));
    }

    @Test
    void cancelling_a_paid_booking_makes_the_refund_due() {
        Confirmed booking = aPaidBooking();
        assertEquals(new Cancelled(booking.terms(), new RefundDue("pay-1", Money.of(1_750_000, "RUB"))),
                booking.cancel(Party.CLIENT, FREE_UNTIL));
    }

    @Test
    void the_news_of_a_payment_told_again_after_a_cancellation_without_refund_owes_nothing() {
        Terms terms = withPolicy(new CancellationPolicy(2, 100));
        Cancelled cancelled = new Confirmed(terms, new Paid("pay-1")).cancel(Party.CLIENT, FREE_UNTIL);
        assertEquals(new Cancelled(terms, new Paid("pay-1")), cancelled);
        assertEquals(cancelled, cancelled.settle(PAYMENT));
    }

    @Test
    void a_booking_that_awaits_payment_is_cancelled_for_nothing() {
        Booking.AwaitingPayment booking = aBookingAwaitingPayment();
        assertEquals(new Cancellation(FREE_UNTIL, Money.of(0, "RUB"), Money.of(0, "RUB")),
                booking.cancellation(Party.CLIENT, FREE_UNTIL));
        assertEquals(new Cancelled(booking.terms(), new Unpaid()), booking.cancel(Party.CLIENT, FREE_UNTIL));
    }

    @Test
    void a_stay_that_is_over_cannot_be_cancelled() {
        Instant checkOut = Instant.parse("2027-06-12T09:00:00Z");
        Confirmed booking = aPaidBooking();
        Rejected refused = assertThrows(Rejected.class, () -> booking.cancel(Party.CLIENT, checkOut));
        assertEquals(new StayOver(booking.id(), checkOut), refused.refusal());
        assertEquals(Money.of(1_750_000, "RUB"), booking.cancellation(Party.CLIENT, checkOut.minusMillis(1)).refund());
    }

    @Test
    void what_has_ended_says_how() {
        Expired expired = aHold().expire();
        Rejected unpaid = assertThrows(Rejected.class, expired::live);
        assertEquals(new AlreadyExpired(expired.id()), unpaid.refusal());
        Cancelled cancelled = aHold().cancel(Party.CLIENT, Situations.NOW);
        Rejected givenUp = assertThrows(Rejected.class, cancelled::live);
        assertEquals(new AlreadyCancelled(cancelled.id()), givenUp.refusal());
    }

    private static Terms withPolicy(CancellationPolicy policy) {
        Terms terms = aPaidBooking().terms();
        return new Terms(terms.id(), terms.reference(), terms.client(), terms.hotel(), terms.roomType(), terms.stay(),
                terms.guests(), terms.rooms(), terms.total(), policy, terms.method(), terms.bookedAt());
    }
}
