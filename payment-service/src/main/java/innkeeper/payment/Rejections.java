package innkeeper.payment;

import innkeeper.kernel.Rejection;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.payment.checkout.domain.PaymentRejection;
import java.util.List;

/** What each rejection of the provider is called on the wire. */
public final class Rejections {
    private Rejections() {}

    public static Problem explain(Rejection rejection) {
        return switch ((PaymentRejection) rejection) {
            case PaymentRejection.UnknownPayment(var id) ->
                new Problem(ProblemKind.ABSENT, "unknown-payment", "No payment " + id);
            case PaymentRejection.UnknownEvent(var id) ->
                new Problem(ProblemKind.ABSENT, "unknown-event", "No event " + id);
            case PaymentRejection.NotPending(var id) ->
                new Problem(ProblemKind.CONFLICT, "payment-not-pending",
                        "Payment %s is no longer pending".formatted(id));
            case PaymentRejection.NotPaid(var id) ->
                new Problem(ProblemKind.CONFLICT, "payment-not-paid", "Payment %s has not succeeded".formatted(id));
            case PaymentRejection.RefundExceedsPayment(var id, var left) -> new Problem(ProblemKind.CONFLICT,
                    "refund-exceeds-payment", "Of payment %s only %s are left to refund".formatted(id, left));
            case PaymentRejection.OtherCurrency(var paid) -> new Problem(ProblemKind.INVALID, "invalid-input",
                    "1 field is not valid",
                    List.of(new FieldError("/amount/currency", "must be %s, as it was paid".formatted(paid))));
        };
    }
}
