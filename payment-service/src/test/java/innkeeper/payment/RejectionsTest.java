package innkeeper.payment;

import innkeeper.kit.problem.ProblemCodes;
import innkeeper.payment.checkout.domain.PaymentRejection;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static innkeeper.payment.Situations.ID;
import static innkeeper.payment.Situations.roubles;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class RejectionsTest {
    private static final Map<PaymentRejection, String> CODES = Map.of(
            new PaymentRejection.UnknownPayment(ID), "unknown-payment",
            new PaymentRejection.UnknownEvent(new UUID(0, 1)), "unknown-event",
            new PaymentRejection.NotPending(ID), "payment-not-pending",
            new PaymentRejection.NotPaid(ID), "payment-not-paid",
            new PaymentRejection.RefundExceedsPayment(ID, roubles(1)), "refund-exceeds-payment",
            new PaymentRejection.OtherCurrency(Currency.getInstance("RUB")), "invalid-input");

    @Test
    void every_rejection_has_its_code_here() {
        var told = CODES.keySet().stream().map(Object::getClass).toList();

        assertEquals(List.of(), Arrays.stream(PaymentRejection.class.getPermittedSubclasses())
                .filter(type -> !told.contains(type)).toList());
    }

    @Test
    void every_code_is_published_with_the_status_it_is_sent_with() {
        CODES.forEach((rejection, code) -> {
            var problem = Rejections.explain(rejection);
            assertEquals(code, problem.code());
            assertFalse(ProblemCodes.title(problem).isBlank());
        });
    }
}
