package innkeeper.payment.refund.usecase;

import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.Rejection;
import innkeeper.kit.ids.Ids;
import innkeeper.payment.card.domain.CardNumber;
import innkeeper.payment.checkout.domain.Payment;
import innkeeper.payment.checkout.domain.PaymentId;
import innkeeper.payment.checkout.domain.PaymentRejection;
import innkeeper.payment.checkout.usecase.CancelPayment;
import innkeeper.payment.checkout.usecase.InMemoryPayments;
import innkeeper.payment.checkout.usecase.PayByCard;
import innkeeper.payment.refund.usecase.RefundPayment.Share;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.payment.Situations.ID;
import static innkeeper.payment.Situations.aPayment;
import static innkeeper.payment.Situations.at;
import static innkeeper.payment.Situations.roubles;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

class GiveBackTest {
    private static final UUID FIRST = UUID.fromString("01930000-0000-7000-b100-000000000001");
    private static final UUID SECOND = UUID.fromString("01930000-0000-7000-b100-000000000002");

    private final InMemoryPayments payments = new InMemoryPayments();
    private final RefundPayment refund = new RefundPayment(payments, at("12:00:00"));
    private final CancelPayment cancel = new CancelPayment(payments);

    @BeforeEach
    void a_payment_waits() {
        payments.add(aPayment());
    }

    @Test
    void parts_and_then_the_rest_can_be_refunded() {
        pay();

        assertEquals(roubles(2_500), refund.handle(ID, FIRST, new Share.Part(roubles(2_500)), Map.of()).amount());
        assertEquals(roubles(10_000), refund.handle(ID, SECOND, new Share.Everything(), Map.of()).amount());
        assertEquals(List.of("payment.succeeded", "refund.succeeded", "refund.succeeded"), payments.told());
    }

    @Test
    void the_same_refund_asked_for_twice_is_given_once() {
        pay();
        var first = refund.handle(ID, FIRST, new Share.Everything(), Map.of());

        assertEquals(first, refund.handle(ID, FIRST, new Share.Everything(), Map.of()));
        assertEquals(List.of("payment.succeeded", "refund.succeeded"), payments.told());
    }

    @Test
    void no_more_than_what_is_left_can_be_refunded() {
        pay();
        refund.handle(ID, FIRST, new Share.Part(roubles(12_000)), Map.of());

        assertEquals(new PaymentRejection.RefundExceedsPayment(ID, roubles(500)),
                refused(() -> refund.handle(ID, SECOND, new Share.Part(Money.of(50_001, "RUB")), Map.of())));
    }

    @Test
    void when_nothing_is_left_all_of_it_is_still_too_much() {
        pay();
        refund.handle(ID, FIRST, new Share.Everything(), Map.of());

        assertEquals(new PaymentRejection.RefundExceedsPayment(ID, roubles(0)),
                refused(() -> refund.handle(ID, SECOND, new Share.Everything(), Map.of())));
    }

    @Test
    void another_currency_is_refused() {
        pay();

        assertInstanceOf(PaymentRejection.OtherCurrency.class,
                refused(() -> refund.handle(ID, FIRST, new Share.Part(Money.of(100, "EUR")), Map.of())));
    }

    @Test
    void what_was_not_paid_cannot_be_refunded() {
        assertEquals(new PaymentRejection.NotPaid(ID),
                refused(() -> refund.handle(ID, FIRST, new Share.Everything(), Map.of())));
    }

    @Test
    void a_payment_that_waits_can_be_called_off_once_and_again() {
        assertInstanceOf(Payment.Cancelled.class, cancel.handle(ID));
        assertInstanceOf(Payment.Cancelled.class, cancel.handle(ID));
        assertInstanceOf(Payment.Cancelled.class, pay());
        assertEquals(List.of(), payments.told());
    }

    @Test
    void a_paid_payment_cannot_be_called_off() {
        pay();

        assertEquals(new PaymentRejection.NotPending(ID), refused(() -> cancel.handle(ID)));
    }

    @Test
    void a_payment_that_does_not_exist_is_named() {
        var unknown = PaymentId.of("01930000-0000-7000-b000-00000000ffff");

        assertEquals(new PaymentRejection.UnknownPayment(unknown), refused(() -> cancel.handle(unknown)));
    }

    private Payment pay() {
        return new PayByCard(payments, at("10:01:00"), Ids::next).handle(ID, CardNumber.of("4242424242424242"));
    }

    private static Rejection refused(Runnable work) {
        return assertThrows(Rejected.class, work::run).rejection();
    }
}
