package innkeeper.booking.usecase.payment;

import innkeeper.booking.Situations;
import innkeeper.booking.domain.Booking;
import innkeeper.booking.domain.Booking.Cancelled;
import innkeeper.booking.domain.Booking.Confirmed;
import innkeeper.booking.domain.Booking.Expired;
import innkeeper.booking.domain.Booking.Live;
import innkeeper.booking.domain.BookingEvent;
import innkeeper.booking.domain.room.Ending;
import innkeeper.booking.domain.Party;
import innkeeper.booking.domain.payment.Finding;
import innkeeper.booking.domain.payment.Finding.Kind;
import innkeeper.booking.domain.payment.Payment;
import innkeeper.booking.domain.payment.Settlement.Paid;
import innkeeper.booking.domain.payment.Settlement.RefundDue;
import innkeeper.booking.domain.payment.Settlement.Refunded;
import innkeeper.booking.usecase.InMemoryBookings;
import innkeeper.booking.usecase.payment.PaymentNews.Failed;
import innkeeper.booking.usecase.payment.PaymentNews.Lapsed;
import innkeeper.booking.usecase.payment.PaymentNews.RefundFailed;
import innkeeper.booking.usecase.payment.PaymentNews.Succeeded;
import innkeeper.booking.usecase.payment.PaymentNews.Unclaimed;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Money;
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

class HearFromProviderTest {
    private static final Money NOTHING = Money.of(0, "RUB");

    private final Live awaiting = aBookingAwaitingPayment();
    private final BookingId id = awaiting.id();
    private final InMemoryBookings bookings = new InMemoryBookings(Situations.references());
    private final InMemoryPayments payments = new InMemoryPayments();
    private final Books books = new Books(bookings.findings(), CLOCK, UUID::randomUUID);
    private final HearFromProvider hear = new HearFromProvider(bookings, bookings, books);
    private final CarryOutRefunds carryOutRefunds = carryOutRefunds(CLOCK);

    HearFromProviderTest() {
        bookings.open(UUID.randomUUID(), aQuote(STAY, 1, 1).nights(), _ -> awaiting);
    }

    @Test
    void a_payment_confirms_and_its_second_news_changes_nothing() {
        hear.handle(paid(PAYMENT, 0));
        hear.handle(paid(PAYMENT, 0));
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
        hear.handle(new Lapsed(id, PAYMENT));
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.EXPIRED), bookings.events());
    }

    @Test
    void a_payment_that_comes_too_late_goes_back_and_the_client_is_told() {
        hear.handle(new Lapsed(id, PAYMENT));
        hear.handle(paid(PAYMENT, 0));
        assertEquals(new Expired(awaiting.terms(), new RefundDue("pay-1", TOTAL), Ending.NOT_PAID_IN_TIME), booking());
        carryOutRefunds.handle();
        assertEquals(List.of(PAYMENT), payments.refunds().stream().map(OwedRefund::payment).toList());
        assertEquals(new Expired(awaiting.terms(), new Refunded("pay-1", TOTAL), Ending.NOT_PAID_IN_TIME), booking());
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.EXPIRED, BookingEvent.REFUNDED), bookings.events());
    }

    @Test
    void a_payment_of_another_sum_goes_back_and_confirms_nothing() {
        Money less = Money.of(100, "RUB");
        hear.handle(paid(new Payment("pay-1", less), 0));
        assertEquals(new Expired(awaiting.terms(), new RefundDue("pay-1", less), Ending.PAID_ANOTHER_SUM), booking());
        assertEquals(List.of(Kind.ANOTHER_SUM), found());
    }

    @Test
    void a_refund_waits_for_a_provider_that_is_away_and_is_carried_out_once() {
        payLateWhile(payments::goAway);
        carryOutRefunds.handle();
        assertEquals(List.of(), payments.refunds());
        payments.comeBack();
        carryOutRefunds(Clock.offset(CLOCK, Duration.ofHours(1))).handle();
        carryOutRefunds.handle();
        assertEquals(1, payments.refunds().size());
        assertEquals(new Expired(awaiting.terms(), new Refunded("pay-1", TOTAL), Ending.NOT_PAID_IN_TIME), booking());
    }

    @Test
    void a_slow_refund_is_done_when_the_provider_says_so() {
        payLateWhile(payments::becomeSlow);
        carryOutRefunds.handle();
        assertEquals(new Expired(awaiting.terms(), new RefundDue("pay-1", TOTAL), Ending.NOT_PAID_IN_TIME), booking());
        hear.handle(paid(PAYMENT, 2_500_000));
        hear.handle(paid(PAYMENT, 2_500_000));
        assertEquals(new Expired(awaiting.terms(), new Refunded("pay-1", TOTAL), Ending.NOT_PAID_IN_TIME), booking());
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.EXPIRED, BookingEvent.REFUNDED), bookings.events());
    }

    @Test
    void what_was_cancelled_before_it_was_paid_is_refunded_too() {
        bookings.change(id, before -> before.live().cancel(Party.CLIENT, NOW));
        hear.handle(paid(PAYMENT, 0));
        assertEquals(new Cancelled(awaiting.terms(), new RefundDue("pay-1", TOTAL), Ending.CANCELLED_BY_CLIENT, false),
                booking());
    }

    @Test
    void money_for_a_booking_that_we_do_not_know_ends_with_a_person() {
        BookingId other = BookingId.of("01930000-0000-7000-b000-000000000009");
        hear.handle(new Succeeded(other, PAYMENT, NOTHING));
        hear.handle(new Unclaimed(new Payment("pay-9", TOTAL)));
        assertEquals(List.of(Kind.UNKNOWN_BOOKING, Kind.UNKNOWN_BOOKING), found());
        hear.handle(new Failed(other));
        hear.handle(new Lapsed(other, PAYMENT));
        assertEquals(2, found().size());
    }

    @Test
    void another_payment_neither_confirms_nor_ends_a_hold_and_ends_with_a_person() {
        Payment foreign = new Payment("pay-7", TOTAL);
        hear.handle(paid(foreign, 0));
        hear.handle(new Lapsed(id, foreign));
        assertEquals(awaiting, booking());
        assertEquals(List.of(Kind.FOREIGN_PAYMENT), found());
    }

    @Test
    void the_same_number_in_another_currency_is_another_sum() {
        Money yen = Money.of(2_500_000, "JPY");
        hear.handle(new Succeeded(id, new Payment("pay-1", yen), Money.of(0, "JPY")));
        assertEquals(new Expired(awaiting.terms(), new RefundDue("pay-1", yen), Ending.PAID_ANOTHER_SUM), booking());
        carryOutRefunds.handle();
        assertEquals(new Refunded("pay-1", yen), booking().settlement());
    }

    @Test
    void a_second_payment_goes_back_by_itself_and_the_client_is_told_once() {
        hear.handle(paid(PAYMENT, 0));
        Payment second = new Payment("pay-2", TOTAL);
        hear.handle(paid(second, 0));
        hear.handle(paid(second, 0));
        carryOutRefunds.handle();
        assertEquals(List.of(second), payments.refunds().stream().map(OwedRefund::payment).toList());
        hear.handle(paid(second, 2_500_000));
        hear.handle(paid(second, 0));
        carryOutRefunds(Clock.offset(CLOCK, Duration.ofHours(1))).handle();
        assertEquals(1, payments.refunds().size());
        assertEquals(new Confirmed(awaiting.terms(), new Paid("pay-1")), booking());
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.CONFIRMED, BookingEvent.PAYMENT_RETURNED),
                bookings.events());
        assertEquals(List.of(Kind.SECOND_PAYMENT), found());
    }

    @Test
    void a_further_payment_of_another_sum_is_left_to_a_person() {
        hear.handle(paid(PAYMENT, 0));
        hear.handle(paid(new Payment("minibar", Money.of(5_000, "RUB")), 0));
        carryOutRefunds.handle();
        assertEquals(List.of(), payments.refunds());
        assertEquals(List.of(Kind.FOREIGN_PAYMENT), found());
    }

    @Test
    void a_refund_at_the_providers_desk_shows_on_the_booking_which_stays_confirmed() {
        hear.handle(paid(PAYMENT, 0));
        hear.handle(paid(PAYMENT, 500_000));
        hear.handle(paid(PAYMENT, 500_000));
        hear.handle(paid(PAYMENT, 0));
        assertEquals(new Confirmed(awaiting.terms(), new Refunded("pay-1", Money.of(500_000, "RUB"))), booking());
        assertEquals(List.of(Kind.REFUNDED_AT_PROVIDER), found());
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.CONFIRMED, BookingEvent.REFUNDED), bookings.events());
        bookings.change(id, before -> before.live().cancel(Party.HOTEL, NOW));
        carryOutRefunds.handle();
        assertEquals(Money.of(2_000_000, "RUB"), payments.refunds().getFirst().payment().amount());
        assertEquals(new Refunded("pay-1", TOTAL), booking().settlement());
    }

    @Test
    void news_of_a_part_refund_that_overtakes_the_payments_own_confirms_and_remembers_the_refund() {
        hear.handle(paid(PAYMENT, 500_000));
        hear.handle(paid(PAYMENT, 0));
        assertEquals(new Confirmed(awaiting.terms(), new Refunded("pay-1", Money.of(500_000, "RUB"))), booking());
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.CONFIRMED), bookings.events());
    }

    @Test
    void a_payment_given_back_in_full_before_we_hear_of_it_books_nothing() {
        hear.handle(paid(PAYMENT, 2_500_000));
        hear.handle(paid(PAYMENT, 0));
        assertEquals(new Expired(awaiting.terms(), new Refunded("pay-1", TOTAL), Ending.PAYMENT_RETURNED), booking());
        carryOutRefunds.handle();
        assertEquals(List.of(), payments.refunds());
        assertEquals(List.of(Kind.REFUNDED_AT_PROVIDER), found());
    }

    @Test
    void a_refused_card_after_the_payment_changes_nothing() {
        hear.handle(paid(PAYMENT, 0));
        hear.handle(new Failed(id));
        hear.handle(new Lapsed(id, PAYMENT));
        assertEquals(new Confirmed(awaiting.terms(), new Paid("pay-1")), booking());
    }

    @Test
    void a_refund_that_fails_is_tried_again_as_another_one_and_ends_with_a_person() {
        payLateWhile(payments::becomeSlow);
        carryOutRefunds.handle();
        hear.handle(new RefundFailed(id, PAYMENT));
        payments.answerRefunds(new RefundAnswer.Failed());
        carryOutRefunds(Clock.offset(CLOCK, Duration.ofHours(1))).handle();
        payments.answerRefunds(new RefundAnswer.Done());
        carryOutRefunds(Clock.offset(CLOCK, Duration.ofHours(2))).handle();
        assertEquals(3, payments.refunds().stream().map(OwedRefund::id).distinct().count());
        assertEquals(List.of(Kind.REFUND_FAILED), found());
        assertEquals(new Refunded("pay-1", TOTAL), booking().settlement());
    }

    @Test
    void a_refund_that_the_provider_does_not_take_ends_with_a_person() {
        payLateWhile(() -> payments.answerRefunds(new RefundAnswer.Refused("404")));
        carryOutRefunds.handle();
        assertEquals(List.of(Kind.REFUND_REFUSED), found());
        assertEquals(new RefundDue("pay-1", TOTAL), booking().settlement());
    }

    @Test
    void a_refund_of_which_the_desk_has_given_a_part_goes_on_with_the_rest() {
        payLateWhile(() -> payments.answerRefunds(new RefundAnswer.Overtaken(paid(PAYMENT, 1_000_000))));
        carryOutRefunds.handle();
        payments.answerRefunds(new RefundAnswer.Done());
        carryOutRefunds(Clock.offset(CLOCK, Duration.ofHours(1))).handle();
        assertEquals(Money.of(1_500_000, "RUB"), payments.refunds().getLast().payment().amount());
        assertEquals(new Refunded("pay-1", TOTAL), booking().settlement());
        assertEquals(List.of(), found().stream().filter(kind -> kind != Kind.REFUNDED_AT_PROVIDER).toList());
    }

    @Test
    void the_nights_of_an_ended_hold_can_be_sold_again() {
        hear.handle(new Lapsed(id, PAYMENT));
        Live other = aBookingAwaitingPayment();
        assertEquals(other, bookings.open(UUID.randomUUID(), aQuote(STAY, 1, 1).nights(), _ -> other).booking());
        assertEquals(DOUBLE, other.terms().roomType().id());
    }

    private Succeeded paid(Payment payment, long refunded) {
        return new Succeeded(id, payment, Money.of(refunded, "RUB"));
    }

    private List<Kind> found() {
        return bookings.findings().list(Findings.NEWEST, 10).stream().map(Finding::kind).toList();
    }

    private CarryOutRefunds carryOutRefunds(Clock clock) {
        return new CarryOutRefunds(bookings, payments, bookings, hear, books, clock);
    }

    private void payLateWhile(Runnable trouble) {
        hear.handle(new Lapsed(id, PAYMENT));
        hear.handle(paid(PAYMENT, 0));
        trouble.run();
    }

    private Booking booking() {
        return bookings.find(id).orElseThrow().booking();
    }
}
