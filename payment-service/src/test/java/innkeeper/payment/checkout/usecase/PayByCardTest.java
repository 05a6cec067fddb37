package innkeeper.payment.checkout.usecase;

import innkeeper.kit.ids.Ids;
import innkeeper.payment.card.domain.CardNumber;
import innkeeper.payment.card.domain.FailureCode;
import innkeeper.payment.checkout.domain.History;
import innkeeper.payment.checkout.domain.Payment;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.payment.Situations.ID;
import static innkeeper.payment.Situations.aPayment;
import static innkeeper.payment.Situations.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PayByCardTest {
    private final InMemoryPayments payments = new InMemoryPayments();

    @BeforeEach
    void a_payment_waits() {
        payments.add(aPayment());
    }

    @Test
    void a_good_card_pays_and_the_shop_is_told() {
        var paid = assertInstanceOf(Payment.Succeeded.class, pay("4242424242424242", "10:01:00"));

        assertEquals("4242", paid.attempt().card().last4());
        assertEquals(Instant.parse("2027-05-01T10:01:00Z"), paid.paidAt());
        assertEquals(List.of("payment.succeeded"), payments.told());
    }

    @Test
    void a_paid_payment_is_not_charged_again() {
        var first = pay("4242424242424242", "10:01:00");

        assertEquals(first, pay("4242424242424242", "10:01:01"));
        assertEquals(List.of("payment.succeeded"), payments.told());
    }

    @Test
    void a_declined_card_leaves_the_payment_open_for_another() {
        var declined = assertInstanceOf(Payment.Pending.class, pay("4000000000000002", "10:01:00"));
        var history = assertInstanceOf(History.Failed.class, declined.history());
        assertEquals(FailureCode.CARD_DECLINED, history.code());

        assertInstanceOf(Payment.Succeeded.class, pay("4242424242424242", "10:02:00"));
        assertEquals(List.of("payment.failed", "payment.succeeded"), payments.told());
    }

    @Test
    void each_failed_attempt_is_told_even_when_nothing_but_the_attempt_differs() {
        pay("4000000000009995", "10:01:00");
        pay("4000000000009995", "10:01:00");

        assertEquals(List.of("payment.failed", "payment.failed"), payments.told());
    }

    @Test
    void after_the_time_to_pay_no_card_is_charged() {
        assertInstanceOf(Payment.Expired.class, pay("4242424242424242", "10:15:00"));
        assertEquals(List.of("payment.expired"), payments.told());
    }

    @Test
    void a_card_that_asks_for_a_code_pays_once_the_code_is_right() {
        var asked = assertInstanceOf(Payment.Challenged.class, pay("4000000000003220", "10:01:00"));
        assertEquals(List.of(), payments.told());

        var paid = assertInstanceOf(Payment.Succeeded.class, confirm(asked.attempt().id(), " 123456 "));
        assertEquals("3220", paid.attempt().card().last4());
        assertEquals(List.of("payment.succeeded"), payments.told());
    }

    @Test
    void a_wrong_code_ends_the_attempt_but_not_the_payment() {
        var asked = assertInstanceOf(Payment.Challenged.class, pay("4000000000003220", "10:01:00"));

        var failed = assertInstanceOf(Payment.Pending.class, confirm(asked.attempt().id(), "654321"));
        assertEquals(FailureCode.AUTHENTICATION_FAILED,
                assertInstanceOf(History.Failed.class, failed.history()).code());
        assertEquals(failed, confirm(asked.attempt().id(), "123456"));
        assertEquals(List.of("payment.failed"), payments.told());
    }

    @Test
    void the_code_of_an_attempt_that_another_card_replaced_charges_nothing() {
        var first = assertInstanceOf(Payment.Challenged.class, pay("4000000000003220", "10:01:00"));
        var second = pay("4000000000003220", "10:01:30");

        assertEquals(second, confirm(first.attempt().id(), "123456"));
    }

    @Test
    void a_slow_bank_holds_the_payment_until_it_answers_even_past_the_time_to_pay() {
        assertInstanceOf(Payment.Processing.class, pay("4000000000000077", "10:14:59"));
        assertInstanceOf(Payment.Processing.class, pay("4242424242424242", "10:15:00"));

        assertFalse(advance("10:15:00"));
        assertInstanceOf(Payment.Processing.class, payments.find(ID).orElseThrow());
        assertTrue(advance("10:15:01"));
        assertTrue(advance("10:15:02"));

        var paid = assertInstanceOf(Payment.Succeeded.class, payments.find(ID).orElseThrow());
        assertEquals("0077", paid.attempt().card().last4());
        assertEquals(List.of("payment.succeeded"), payments.told());
    }

    @Test
    void nobody_pays_and_the_payment_expires_once() {
        assertFalse(advance("10:14:59"));
        assertEquals(List.of(), payments.told());

        assertTrue(advance("10:15:00"));
        assertTrue(advance("10:15:01"));
        assertInstanceOf(Payment.Expired.class, payments.find(ID).orElseThrow());
        assertEquals(List.of("payment.expired"), payments.told());
    }

    @Test
    void time_changes_nothing_about_a_payment_that_is_paid() {
        var paid = pay("4242424242424242", "10:01:00");

        assertTrue(advance("10:15:00"));
        assertEquals(paid, payments.find(ID).orElseThrow());
        assertEquals(List.of("payment.succeeded"), payments.told());
    }

    @Test
    void time_changes_nothing_about_a_payment_that_is_not_there() {
        assertTrue(new AdvancePayment(new InMemoryPayments(), at("10:15:00")).handle(ID));
    }

    private boolean advance(String time) {
        return new AdvancePayment(payments, at(time)).handle(ID);
    }

    private Payment pay(String card, String time) {
        return new PayByCard(payments, at(time), Ids::next).handle(ID, CardNumber.of(card));
    }

    private Payment confirm(UUID attempt, String code) {
        return new ConfirmByCode(payments, at("10:02:00")).handle(ID, attempt, code);
    }
}
