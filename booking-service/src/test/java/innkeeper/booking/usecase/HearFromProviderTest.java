package innkeeper.booking.usecase;

import innkeeper.booking.Situations;
import innkeeper.booking.domain.Booking;
import innkeeper.booking.domain.Booking.Cancelled;
import innkeeper.booking.domain.Booking.Confirmed;
import innkeeper.booking.domain.Booking.Expired;
import innkeeper.booking.domain.Booking.Live;
import innkeeper.booking.domain.BookingEvent;
import innkeeper.booking.domain.Party;
import innkeeper.booking.domain.Payment;
import innkeeper.booking.domain.Rejection.UnknownBooking;
import innkeeper.booking.domain.Settlement.Paid;
import innkeeper.booking.domain.Settlement.RefundDue;
import innkeeper.booking.domain.Settlement.Refunded;
import innkeeper.booking.usecase.PaymentNews.Failed;
import innkeeper.booking.usecase.PaymentNews.Lapsed;
import innkeeper.booking.usecase.PaymentNews.Succeeded;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static innkeeper.booking.Situations.CLOCK;
import static innkeeper.booking.Situations.DOUBLE;
import static innkeeper.booking.Situations.NOW;
import static innkeeper.booking.Situations.PAYMENT;
import static innkeeper.booking.Situations.STAY;
import static innkeeper.booking.Situations.TOTAL;
import static innkeeper.booking.Situations.aBookingAwaitingPayment;
import static innkeeper.booking.Situations.aQuote;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class HearFromProviderTest {
    private final Live awaiting = aBookingAwaitingPayment();
    private final BookingId id = awaiting.id();
    private final InMemoryBookings bookings = new InMemoryBookings(Situations.references());
    private final InMemoryPayments payments = new InMemoryPayments();
    private final HearFromProvider hear = new HearFromProvider(bookings);
    private final CarryOutRefunds carryOutRefunds = new CarryOutRefunds(bookings, payments, bookings, CLOCK);

    HearFromProviderTest() {
        bookings.open(UUID.randomUUID(), aQuote(STAY, 1, 1).nights(), _ -> awaiting);
    }

    @Test
    void a_payment_confirms_and_its_second_news_changes_nothing() {
        hear.handle(new Succeeded(id, PAYMENT));
        hear.handle(new Succeeded(id, PAYMENT));
        assertEquals(new Confirmed(awaiting.terms(), new Paid("pay-1")), booking());
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.CONFIRMED), bookings.events());
    }

    @Test
    void a_refused_card_leaves_time_for_another() {
        hear.handle(new Failed(id));
        assertEquals(awaiting, booking());
    }

    @Test
    void a_payment_that_nobody_can_make_any_more_ends_the_hold() {
        hear.handle(new Lapsed(id));
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.EXPIRED), bookings.events());
    }

    @Test
    void a_payment_that_comes_too_late_goes_back_and_the_client_is_told() {
        hear.handle(new Lapsed(id));
        hear.handle(new Succeeded(id, PAYMENT));
        assertEquals(new Expired(awaiting.terms(), new RefundDue("pay-1", TOTAL)), booking());
        carryOutRefunds.handle();
        assertEquals(List.of(new OwedRefund(id, "pay-1", TOTAL)), payments.refunds());
        assertEquals(new Expired(awaiting.terms(), new Refunded("pay-1", TOTAL)), booking());
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.EXPIRED, BookingEvent.REFUNDED), bookings.events());
    }

    @Test
    void a_payment_of_another_sum_goes_back_and_confirms_nothing() {
        Money less = Money.of(100, "RUB");
        hear.handle(new Succeeded(id, new Payment("pay-1", less)));
        assertEquals(new Expired(awaiting.terms(), new RefundDue("pay-1", less)), booking());
    }

    @Test
    void a_refund_waits_for_a_provider_that_is_away_and_is_carried_out_once() {
        payLateWhile(payments::goAway);
        carryOutRefunds.handle();
        assertEquals(List.of(), payments.refunds());
        payments.comeBack();
        new CarryOutRefunds(bookings, payments, bookings, Clock.offset(CLOCK, Duration.ofHours(1))).handle();
        carryOutRefunds.handle();
        assertEquals(1, payments.refunds().size());
        assertEquals(new Expired(awaiting.terms(), new Refunded("pay-1", TOTAL)), booking());
    }

    @Test
    void a_slow_refund_is_done_when_the_provider_says_so() {
        payLateWhile(payments::becomeSlow);
        carryOutRefunds.handle();
        assertEquals(new Expired(awaiting.terms(), new RefundDue("pay-1", TOTAL)), booking());
        hear.handle(new PaymentNews.Refunded(id));
        hear.handle(new PaymentNews.Refunded(id));
        assertEquals(new Expired(awaiting.terms(), new Refunded("pay-1", TOTAL)), booking());
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.EXPIRED, BookingEvent.REFUNDED), bookings.events());
    }

    @Test
    void what_was_cancelled_before_it_was_paid_is_refunded_too() {
        bookings.change(id, before -> before.live().cancel(Party.CLIENT, NOW));
        hear.handle(new Succeeded(id, PAYMENT));
        assertEquals(new Cancelled(awaiting.terms(), new RefundDue("pay-1", TOTAL)), booking());
    }

    @Test
    void a_payment_for_a_booking_that_we_do_not_know_is_refused() {
        BookingId other = BookingId.of("01930000-0000-7000-b000-000000000009");
        Rejected refused = assertThrows(Rejected.class, () -> hear.handle(new Succeeded(other, PAYMENT)));
        assertEquals(new UnknownBooking(other), refused.refusal());
    }

    @Test
    void the_nights_of_an_ended_hold_can_be_sold_again() {
        hear.handle(new Lapsed(id));
        Live other = aBookingAwaitingPayment();
        assertEquals(other, bookings.open(UUID.randomUUID(), aQuote(STAY, 1, 1).nights(), _ -> other).booking());
        assertEquals(DOUBLE, other.terms().roomType().id());
    }

    private void payLateWhile(Runnable trouble) {
        hear.handle(new Lapsed(id));
        hear.handle(new Succeeded(id, PAYMENT));
        trouble.run();
    }

    private Booking booking() {
        return bookings.find(id).orElseThrow().booking();
    }
}
