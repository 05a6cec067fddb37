package innkeeper.payment.checkout.usecase;

import innkeeper.kernel.Rejected;
import innkeeper.payment.card.domain.Attempt;
import innkeeper.payment.card.domain.FailureCode;
import innkeeper.payment.checkout.domain.History;
import innkeeper.payment.checkout.domain.Payment;
import innkeeper.payment.checkout.domain.PaymentId;
import innkeeper.payment.checkout.domain.PaymentRejection;
import innkeeper.payment.checkout.domain.Terms;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static innkeeper.payment.Situations.ID;
import static innkeeper.payment.Situations.TEN;
import static innkeeper.payment.Situations.aPayment;
import static innkeeper.payment.Situations.anAttempt;
import static innkeeper.payment.Situations.roubles;
import static innkeeper.payment.Situations.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What every store of payments promises. */
public abstract class PaymentsContract {
    private static final Instant LATER = TEN.plusSeconds(30);

    protected abstract Payments payments();

    @Test
    void what_was_added_is_found_as_it_was_added() {
        assertEquals(aPayment(), payments().add(aPayment()));
        assertEquals(Optional.of(aPayment()), payments().find(ID));
    }

    @Test
    void what_was_added_twice_is_there_once_as_it_was_first() {
        payments().add(aPayment());
        Payment paid = payments().change(ID, payment -> open(payment).succeed(anAttempt(), LATER));

        assertEquals(paid, payments().add(aPayment()));
    }

    @Test
    void what_was_never_added_is_not_found_and_cannot_change() {
        assertEquals(Optional.empty(), payments().find(ID));
        var rejected = assertThrows(Rejected.class, () -> payments().change(ID, payment -> payment));
        assertEquals(new PaymentRejection.UnknownPayment(ID), rejected.rejection());
    }

    @ParameterizedTest
    @ValueSource(strings = {"failed", "challenged", "processing", "succeeded", "expired", "cancelled"})
    void every_state_is_kept(String state) {
        payments().add(aPayment());
        Function<Payment.Open, Payment> step = switch (state) {
            case "failed" -> open -> open.fail(anAttempt(), FailureCode.INSUFFICIENT_FUNDS, LATER);
            case "challenged" -> open -> open.challenge(anAttempt());
            case "processing" -> open -> open.await(anAttempt(), LATER);
            case "succeeded" -> open -> open.succeed(anAttempt(), LATER);
            case "expired" -> open -> open.fail(anAttempt(), FailureCode.CARD_DECLINED, LATER).expire();
            default -> Payment.Open::cancel;
        };

        Payment changed = payments().change(ID, payment -> step.apply(open(payment)));

        assertEquals(Optional.of(changed), payments().find(ID));
    }

    @Test
    void refunds_are_kept_in_their_order() {
        payments().add(aPayment());
        payments().change(ID, payment -> open(payment).succeed(anAttempt(), LATER));
        refund(1, 100, LATER);
        var twice = refund(2, 200, LATER.plusSeconds(1));

        assertEquals(Optional.of(twice), payments().find(ID));
        assertEquals(roubles(300), twice.refunded());
    }

    @Test
    void a_step_that_refuses_changes_nothing() {
        payments().add(aPayment());

        assertThrows(Rejected.class, () -> payments().change(ID, _ -> {
            throw new Rejected(new PaymentRejection.NotPending(ID));
        }));
        assertEquals(Optional.of(aPayment()), payments().find(ID));
    }

    @Test
    void of_twenty_who_change_at_once_each_sees_what_the_one_before_left() throws Exception {
        payments().add(aPayment());
        AtomicInteger charged = new AtomicInteger();
        List<Callable<Payment>> everybody = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Attempt attempt = attempt(i);
            everybody.add(() -> payments().change(ID, payment -> {
                if (payment instanceof Payment.Open open) {
                    charged.incrementAndGet();
                    return open.succeed(attempt, LATER);
                }
                return payment;
            }));
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Payment> each : threads.invokeAll(everybody)) {
                assertEquals(payments().find(ID), Optional.of(each.get()));
            }
        }
        assertEquals(1, charged.get());
    }

    @Test
    void odd_words_of_the_shop_are_kept_to_the_letter() {
        Terms terms = oddTerms();

        payments().add(new Payment.Pending(terms, new History.Clean()));

        assertEquals(terms, payments().find(ID).orElseThrow().terms());
    }

    private Payment.Succeeded refund(int number, long roubles, Instant at) {
        return (Payment.Succeeded) payments().change(ID,
                payment -> ((Payment.Succeeded) payment).refund(new UUID(number, number), roubles(roubles),
                        Map.of("refund_id", "refund-" + number), at));
    }

    private static Payment.Open open(Payment payment) {
        return (Payment.Open) payment;
    }

    private static Attempt attempt(int number) {
        return new Attempt(new UUID(number, number), anAttempt().card());
    }

    private static Terms oddTerms() {
        Terms plain = terms(ID);
        return new Terms(ID, plain.amount(), "Отель \"Волга\" '; drop table payments; -- 🏨 :name ?",
                URI.create("https://shop.example/%D0%BE?a=1&b=:2#x"), Map.of("", "", "ключ", "a\"b\\c"),
                plain.createdAt(), plain.expiresAt(), "");
    }
}
