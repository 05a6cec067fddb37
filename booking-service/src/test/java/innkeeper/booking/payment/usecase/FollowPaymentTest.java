package innkeeper.booking.payment.usecase;

import innkeeper.booking.Situations;
import innkeeper.booking.folio.domain.Folio;
import innkeeper.booking.folio.domain.Line;
import innkeeper.booking.folio.domain.Line.Refunded;
import innkeeper.booking.folio.domain.Payment;
import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.folio.domain.Refund;
import innkeeper.booking.folio.domain.SettlementStatus;
import innkeeper.booking.payment.usecase.PaymentNews.Failed;
import innkeeper.booking.payment.usecase.PaymentNews.Lapsed;
import innkeeper.booking.payment.usecase.PaymentNews.RefundFailed;
import innkeeper.booking.payment.usecase.PaymentNews.RefundSucceeded;
import innkeeper.booking.payment.usecase.PaymentNews.Succeeded;
import innkeeper.booking.payment.usecase.PaymentNews.Unclaimed;
import innkeeper.booking.reconciliation.domain.Finding;
import innkeeper.booking.reconciliation.domain.Finding.Kind;
import innkeeper.booking.reconciliation.usecase.Books;
import innkeeper.booking.reconciliation.usecase.Findings;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.BookingEvent;
import innkeeper.booking.reservation.domain.GivingUp;
import innkeeper.booking.reservation.domain.Status;
import innkeeper.booking.reservation.usecase.InMemoryBookings;
import innkeeper.booking.room.domain.Actor;
import innkeeper.booking.room.domain.Ending;
import innkeeper.booking.room.domain.Party;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Money;
import innkeeper.kernel.RoomId;
import innkeeper.kit.problem.Unavailable;
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
import static innkeeper.booking.Situations.aDoubleByDeposit;
import static innkeeper.booking.Situations.aQuote;
import static innkeeper.booking.Situations.everything;
import static innkeeper.booking.Situations.held;
import static innkeeper.booking.Situations.now;
import static innkeeper.booking.Situations.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FollowPaymentTest {
    private static final Money NOTHING = Money.of(0, "RUB");

    private final Booking awaiting = aBookingAwaitingPayment();
    private final BookingId id = awaiting.id();
    private final InMemoryBookings bookings = new InMemoryBookings(Situations.references());
    private final InMemoryPayments payments = new InMemoryPayments();
    private final Books books = new Books(bookings.findings(), CLOCK, UUID::randomUUID);
    private final FollowPayment follow =
            new FollowPayment(bookings, bookings, books, CLOCK, UUID::randomUUID);
    private final CarryOutRefunds carryOutRefunds =
            new CarryOutRefunds(bookings, bookings, payments, follow, books);

    FollowPaymentTest() {
        bookings.open(UUID.randomUUID(), aQuote(STAY, 1, 1).offered(), _ -> awaiting);
    }

    @Test
    void a_payment_confirms_and_its_second_news_changes_nothing() {
        follow.handle(paid(PAYMENT, 0));
        follow.handle(paid(PAYMENT, 0));
        assertStands(Status.CONFIRMED, SettlementStatus.PAID, NOTHING);
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.CONFIRMED), bookings.events());
    }

    @Test
    void a_refused_card_leaves_time_for_another() {
        follow.handle(new Failed(id));
        assertEquals(awaiting, booking());
    }

    @Test
    void a_payment_that_nobody_can_make_any_more_ends_the_hold() {
        follow.handle(new Lapsed(id, PAYMENT));
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.EXPIRED), bookings.events());
    }

    @Test
    void a_payment_that_comes_too_late_goes_back_and_the_client_is_told() {
        follow.handle(new Lapsed(id, PAYMENT));
        follow.handle(paid(PAYMENT, 0));
        assertEnded(Ending.NOT_PAID_IN_TIME, SettlementStatus.REFUND_DUE, TOTAL);
        carryOut();
        assertEquals(List.of(PAYMENT), payments.refunds().stream().map(owed -> owed.refund().payment()).toList());
        assertEnded(Ending.NOT_PAID_IN_TIME, SettlementStatus.REFUNDED, TOTAL);
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.EXPIRED, BookingEvent.REFUNDED), bookings.events());
    }

    @Test
    void a_payment_of_another_sum_goes_back_and_confirms_nothing() {
        Money less = Money.of(100, "RUB");
        follow.handle(paid(new Payment("pay-1", less), 0));
        assertEnded(Ending.PAID_ANOTHER_SUM, SettlementStatus.REFUND_DUE, less);
        assertEquals(List.of(Kind.ANOTHER_SUM), found());
    }

    @Test
    void a_refund_waits_for_a_provider_that_is_away_and_is_carried_out_once() {
        payLateWhile(payments::goAway);
        assertFalse(carryOut());
        assertEquals(List.of(), payments.refunds());
        payments.comeBack();
        assertTrue(carryOut());
        assertTrue(carryOut());
        assertEquals(1, payments.refunds().size());
        assertEnded(Ending.NOT_PAID_IN_TIME, SettlementStatus.REFUNDED, TOTAL);
    }

    @Test
    void a_slow_refund_is_done_when_the_provider_says_so() {
        payLateWhile(payments::becomeSlow);
        assertFalse(carryOut());
        assertEnded(Ending.NOT_PAID_IN_TIME, SettlementStatus.REFUND_DUE, TOTAL);
        Succeeded done = refunded(owed().getFirst(), 2_500_000);
        follow.handle(done);
        follow.handle(done);
        assertEnded(Ending.NOT_PAID_IN_TIME, SettlementStatus.REFUNDED, TOTAL);
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.EXPIRED, BookingEvent.REFUNDED), bookings.events());
    }

    @Test
    void what_was_cancelled_before_it_was_paid_is_refunded_too() {
        bookings.change(id, before -> before.cancel(everything(Party.CLIENT), now()));
        follow.handle(paid(PAYMENT, 0));
        assertEnded(Ending.CANCELLED, SettlementStatus.REFUND_DUE, TOTAL);
    }

    @Test
    void money_for_a_booking_that_we_do_not_know_ends_with_a_person() {
        BookingId other = BookingId.of("01930000-0000-7000-b000-000000000009");
        follow.handle(new Succeeded(other, PAYMENT, NOTHING, Optional.empty()));
        follow.handle(new Unclaimed(new Payment("pay-9", TOTAL)));
        assertEquals(List.of(Kind.UNKNOWN_BOOKING, Kind.UNKNOWN_BOOKING), found());
        follow.handle(new Failed(other));
        follow.handle(new Lapsed(other, PAYMENT));
        assertEquals(2, found().size());
    }

    @Test
    void another_payment_neither_confirms_nor_ends_a_hold_and_ends_with_a_person() {
        Payment foreign = new Payment("pay-7", TOTAL);
        follow.handle(paid(foreign, 0));
        follow.handle(new Lapsed(id, foreign));
        assertEquals(awaiting, booking());
        assertEquals(List.of(Kind.FOREIGN_PAYMENT), found());
    }

    @Test
    void the_same_number_in_another_currency_is_another_sum() {
        Money yen = Money.of(2_500_000, "JPY");
        Payment payment = new Payment("pay-1", yen);
        payments.know(payment);
        follow.handle(new Succeeded(id, payment, Money.of(0, "JPY"), Optional.empty()));
        assertEnded(Ending.PAID_ANOTHER_SUM, SettlementStatus.REFUND_DUE, yen);
        carryOut();
        assertRefund(SettlementStatus.REFUNDED, yen);
    }

    @Test
    void a_second_payment_goes_back_by_itself_and_the_client_is_told_once() {
        follow.handle(paid(PAYMENT, 0));
        Payment second = new Payment("pay-2", TOTAL);
        follow.handle(paid(second, 0));
        follow.handle(paid(second, 0));
        carryOut();
        assertEquals(List.of(second), payments.refunds().stream().map(owed -> owed.refund().payment()).toList());
        follow.handle(paid(second, 2_500_000));
        follow.handle(paid(second, 0));
        carryOut();
        assertEquals(1, payments.refunds().size());
        assertStands(Status.CONFIRMED, SettlementStatus.PAID, NOTHING);
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.CONFIRMED, BookingEvent.PAYMENT_RETURNED),
                bookings.events());
        assertEquals(List.of(Kind.SECOND_PAYMENT), found());
    }

    @Test
    void a_further_payment_of_another_sum_is_left_to_a_person() {
        follow.handle(paid(PAYMENT, 0));
        follow.handle(paid(new Payment("minibar", Money.of(5_000, "RUB")), 0));
        carryOut();
        assertEquals(List.of(), payments.refunds());
        assertEquals(List.of(Kind.FOREIGN_PAYMENT), found());
    }

    @Test
    void a_refund_at_the_providers_desk_shows_on_the_booking_which_stays_confirmed() {
        follow.handle(paid(PAYMENT, 0));
        follow.handle(paid(PAYMENT, 500_000));
        follow.handle(paid(PAYMENT, 500_000));
        follow.handle(paid(PAYMENT, 0));
        assertStands(Status.CONFIRMED, SettlementStatus.REFUNDED, Money.of(500_000, "RUB"));
        assertEquals(List.of(Kind.REFUNDED_AT_PROVIDER), found());
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.CONFIRMED, BookingEvent.REFUNDED), bookings.events());
        payments.giveBack("pay-1", Money.of(500_000, "RUB"));
        bookings.change(id, before -> before.cancel(everything(Party.OWNER), now()));
        assertTrue(carryOut());
        assertEquals(Money.of(2_000_000, "RUB"), payments.refunds().getFirst().refund().payment().amount());
        assertRefund(SettlementStatus.REFUNDED, TOTAL);
    }

    @Test
    void news_of_a_part_refund_that_overtakes_the_payments_own_confirms_and_remembers_the_refund() {
        follow.handle(paid(PAYMENT, 500_000));
        follow.handle(paid(PAYMENT, 0));
        assertStands(Status.CONFIRMED, SettlementStatus.REFUNDED, Money.of(500_000, "RUB"));
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.CONFIRMED), bookings.events());
    }

    @Test
    void a_payment_given_back_in_full_before_we_hear_of_it_books_nothing() {
        follow.handle(paid(PAYMENT, 2_500_000));
        follow.handle(paid(PAYMENT, 0));
        assertEnded(Ending.PAYMENT_RETURNED, SettlementStatus.REFUNDED, TOTAL);
        carryOut();
        assertEquals(List.of(), payments.refunds());
        assertEquals(List.of(Kind.REFUNDED_AT_PROVIDER), found());
    }

    @Test
    void a_refused_card_after_the_payment_changes_nothing() {
        follow.handle(paid(PAYMENT, 0));
        follow.handle(new Failed(id));
        follow.handle(new Lapsed(id, PAYMENT));
        assertStands(Status.CONFIRMED, SettlementStatus.PAID, NOTHING);
    }

    @Test
    void a_refund_that_fails_is_tried_again_as_another_one_and_ends_with_a_person() {
        payLateWhile(payments::becomeSlow);
        carryOut();
        follow.handle(failed(owed().getFirst().id()));
        payments.answerRefunds(new RefundAnswer.Failed());
        carryOut();
        payments.refund();
        carryOut();
        assertEquals(3, payments.refunds().stream().map(owed -> owed.refund().id()).distinct().count());
        assertEquals(List.of(Kind.REFUND_FAILED), found());
        assertRefund(SettlementStatus.REFUNDED, TOTAL);
    }

    @Test
    void only_the_refund_that_has_failed_is_replaced_and_only_once_however_often_it_is_told() {
        payLateWhile(payments::becomeSlow);
        carryOut();
        UUID first = owed().getFirst().id();
        follow.handle(new RefundFailed(id, PAYMENT, Optional.empty()));
        follow.handle(failed(UUID.randomUUID()));
        assertEquals(first, owed().getFirst().id());
        payments.answerRefunds(new RefundAnswer.Failed());
        carryOut();
        Refund second = owed().getFirst();
        assertNotEquals(first, second.id());
        assertTrue(second.from().isAfter(CLOCK.instant()));
        follow.handle(failed(first));
        assertEquals(List.of(second), owed());
    }

    @Test
    void a_second_payment_beside_a_deposit_pays_what_is_due_at_the_hotel_and_a_person_looks_at_it() {
        Booking byDeposit = held(terms(PaymentMethod.DEPOSIT), aDoubleByDeposit());
        bookings.open(UUID.randomUUID(), aQuote(STAY, 1, 4).offered(), _ -> byDeposit);
        for (String payment : List.of("pay-4", "pay-5")) {
            follow.handle(new Succeeded(byDeposit.id(), new Payment(payment, byDeposit.prepayment()), NOTHING,
                    Optional.empty()));
        }
        Folio folio = bookings.find(byDeposit.id()).orElseThrow().booking().folio();
        assertEquals(TOTAL.minus(byDeposit.prepayment().times(2)), folio.balance());
        assertEquals(List.of(), folio.owed());
        assertEquals(List.of(Kind.SECOND_PAYMENT), found());
    }

    @Test
    void while_one_refund_is_under_way_another_room_given_up_is_refunded_beside_it() {
        Booking three = held(terms(PaymentMethod.ONLINE), aDouble(), aDouble(), aDouble());
        Payment payment = new Payment("pay-3", three.total());
        bookings.open(UUID.randomUUID(), aQuote(STAY, 1, 4).offered(), _ -> three);
        follow.handle(new Succeeded(three.id(), payment, NOTHING, Optional.empty()));
        payments.know(payment);
        payments.becomeSlow();
        UUID first = giveUp(three, 0).getFirst().id();
        assertFalse(carryOutRefunds.handle(first));
        List<Refund> both = giveUp(three, 1);
        payments.settle();
        both.forEach(refund -> assertTrue(carryOutRefunds.handle(refund.id())));
        both.forEach(refund -> assertTrue(carryOutRefunds.handle(refund.id())));
        Folio folio = bookings.find(three.id()).orElseThrow().booking().folio();
        assertEquals(NOTHING, folio.balance());
        assertEquals(both.stream().map(Refund::id).toList(), folio.lines().stream()
                .filter(Refunded.class::isInstance).map(Line::id).toList());
        assertEquals(TOTAL.times(2), payments.back("pay-3"));
    }

    private List<Refund> giveUp(Booking booking, int room) {
        RoomId given = booking.rooms().get(room).id();
        return bookings.change(booking.id(), before -> before.cancel(
                new GivingUp(Actor.of(Party.CLIENT, ANNA), Set.of(given), ""), now())).booking().folio().owed();
    }

    private RefundFailed failed(UUID refund) {
        return new RefundFailed(id, PAYMENT, Optional.of(refund));
    }

    @Test
    void a_refund_that_the_provider_does_not_take_ends_with_a_person() {
        payLateWhile(() -> payments.answerRefunds(new RefundAnswer.Declined("404")));
        carryOut();
        assertEquals(List.of(Kind.REFUND_REFUSED), found());
        assertRefund(SettlementStatus.REFUND_DUE, TOTAL);
    }

    @Test
    void a_refund_of_which_the_desk_has_given_a_part_goes_on_with_the_rest() {
        payLateWhile(() -> payments.giveBack("pay-1", Money.of(1_000_000, "RUB")));
        carryOut();
        payments.refund();
        carryOut();
        assertEquals(Money.of(1_500_000, "RUB"), payments.refunds().getLast().refund().payment().amount());
        assertRefund(SettlementStatus.REFUNDED, TOTAL);
        assertEquals(List.of(), found().stream().filter(kind -> kind != Kind.REFUNDED_AT_PROVIDER).toList());
    }

    @Test
    void news_that_contradicts_itself_changes_nothing_and_ends_with_a_person() {
        Money euros = Money.of(100, "EUR");
        Money more = Money.of(9_000_000, "RUB");
        Money beyond = Money.of(Long.MAX_VALUE, "RUB");
        for (boolean paid : List.of(false, true)) {
            Booking known = paid ? confirmed() : awaiting;
            follow.handle(new Succeeded(id, PAYMENT, euros, Optional.empty()));
            follow.handle(new Succeeded(id, PAYMENT, more, Optional.empty()));
            follow.handle(new Succeeded(id, new Payment("pay-1", beyond), NOTHING, Optional.empty()));
            follow.handle(new Succeeded(id, new Payment("pay-1", NOTHING), NOTHING, Optional.empty()));
            follow.handle(refundOf(euros, euros));
            follow.handle(refundOf(more, TOTAL));
            follow.handle(refundOf(TOTAL, euros));
            follow.handle(refundOf(TOTAL, NOTHING));
            follow.handle(new Lapsed(id, new Payment("pay-1", beyond)));
            follow.handle(new RefundFailed(id, new Payment("pay-1", beyond), Optional.empty()));
            follow.handle(new Unclaimed(new Payment("pay-8", beyond)));
            assertEquals(known.folio(), booking().folio());
            assertEquals(known.status(), booking().status());
        }
        assertEquals(Set.of(Kind.CONTRADICTORY_NEWS), Set.copyOf(found()));
        assertTrue(bookings.findings().list(Findings.NEWEST, 20).stream()
                .allMatch(finding -> finding.payment().amount().minor() <= 1_000_000_000_000L));
    }

    @Test
    void a_payment_that_is_known_with_another_sum_is_not_followed() {
        Folio before = confirmed().folio();
        Money euros = Money.of(2_500_000, "EUR");
        follow.handle(new Succeeded(id, new Payment("pay-1", euros), euros, Optional.empty()));
        follow.handle(paid(new Payment("pay-1", Money.of(100, "RUB")), 100));
        assertEquals(before, booking().folio());
        assertEquals(List.of(Kind.CONTRADICTORY_NEWS, Kind.CONTRADICTORY_NEWS), found());
    }

    @Test
    void a_hold_whose_payment_lapses_with_another_sum_goes_on() {
        follow.handle(new Lapsed(id, new Payment("pay-1", Money.of(2_500_000, "EUR"))));
        assertEquals(awaiting, booking());
        assertEquals(List.of(Kind.CONTRADICTORY_NEWS), found());
    }

    @Test
    void that_all_has_gone_back_of_a_payment_nobody_heard_of_ends_no_hold_and_a_true_payment_confirms() {
        follow.handle(refundOf(TOTAL, TOTAL));
        assertEquals(awaiting, booking());
        assertEquals(List.of(Kind.CONTRADICTORY_NEWS), found());
        follow.handle(paid(PAYMENT, 0));
        assertStands(Status.CONFIRMED, SettlementStatus.PAID, NOTHING);
    }

    @Test
    void a_true_payment_after_false_news_of_its_refund_and_the_end_of_the_hold_goes_back() {
        follow.handle(refundOf(TOTAL, TOTAL));
        follow.handle(new Lapsed(id, PAYMENT));
        follow.handle(paid(PAYMENT, 0));
        assertEnded(Ending.NOT_PAID_IN_TIME, SettlementStatus.REFUND_DUE, TOTAL);
    }

    @Test
    void news_of_our_refund_that_names_another_payment_or_sum_does_not_close_it() {
        payLateWhile(payments::becomeSlow);
        carryOut();
        List<Refund> owed = owed();
        UUID refund = owed.getFirst().id();
        follow.handle(refunded(owed.getFirst(), 100));
        follow.handle(new Succeeded(id, new Payment("pay-9", TOTAL), TOTAL, Optional.of(refund)));
        follow.handle(new RefundFailed(id, new Payment("pay-1", Money.of(2_500_000, "EUR")), Optional.of(refund)));
        BookingId other = BookingId.of("01930000-0000-7000-b000-000000000009");
        follow.handle(new RefundFailed(other, PAYMENT, Optional.of(refund)));
        assertEquals(owed, owed());
        assertEquals(Set.of(Kind.CONTRADICTORY_NEWS), Set.copyOf(found()));
    }

    private Booking confirmed() {
        follow.handle(paid(PAYMENT, 0));
        return booking();
    }

    private RefundSucceeded refundOf(Money sum, Money inAll) {
        return new RefundSucceeded(new Succeeded(id, PAYMENT, inAll, Optional.empty()), sum);
    }

    @Test
    void the_nights_of_an_ended_hold_can_be_sold_again() {
        follow.handle(new Lapsed(id, PAYMENT));
        Booking other = aBookingAwaitingPayment();
        assertEquals(other, bookings.open(UUID.randomUUID(), aQuote(STAY, 1, 1).offered(), _ -> other).booking());
    }

    private Succeeded paid(Payment payment, long refunded) {
        payments.know(payment);
        return new Succeeded(id, payment, Money.of(refunded, "RUB"), Optional.empty());
    }

    private Succeeded refunded(Refund refund, long refunded) {
        return new Succeeded(id, PAYMENT, Money.of(refunded, "RUB"), Optional.of(refund.id()));
    }

    /** Whether all is done then. */
    private boolean carryOut() {
        return owed().stream().map(refund -> {
            try {
                return carryOutRefunds.handle(refund.id());
            } catch (Unavailable away) {
                return false;
            }
        }).allMatch(Boolean::booleanValue);
    }

    private List<Refund> owed() {
        return booking().folio().owed();
    }

    private void assertStands(Status status, SettlementStatus settlement, Money refund) {
        assertEquals(status, booking().status());
        assertRefund(settlement, refund);
    }

    private void assertEnded(Ending ending, SettlementStatus settlement, Money refund) {
        assertEquals(ending, booking().end().orElseThrow().reason());
        assertRefund(settlement, refund);
    }

    private void assertRefund(SettlementStatus settlement, Money refund) {
        assertEquals(settlement, SettlementStatus.of(booking().folio()));
        assertEquals(refund, booking().folio().refund().orElse(NOTHING));
    }

    private List<Kind> found() {
        return bookings.findings().list(Findings.NEWEST, 10).stream().map(Finding::kind).toList();
    }

    private void payLateWhile(Runnable trouble) {
        follow.handle(new Lapsed(id, PAYMENT));
        follow.handle(paid(PAYMENT, 0));
        trouble.run();
    }

    private Booking booking() {
        return bookings.find(id).orElseThrow().booking();
    }
}
