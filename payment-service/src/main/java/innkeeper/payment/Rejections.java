package innkeeper.payment;

import innkeeper.kernel.Refusal;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.payment.domain.Rejection;
import java.util.List;

/** What each refusal of the provider is called on the wire. */
public final class Rejections {
    private Rejections() {}

    public static Problem explain(Refusal refusal) {
        return switch ((Rejection) refusal) {
            case Rejection.UnknownPayment(var id) ->
                new Problem(ProblemKind.ABSENT, "unknown-payment", "No payment " + id);
            case Rejection.UnknownEvent(var id) -> new Problem(ProblemKind.ABSENT, "unknown-event", "No event " + id);
            case Rejection.NotPending(var id) ->
                new Problem(ProblemKind.CONFLICT, "payment-not-pending",
                        "Payment %s is no longer pending".formatted(id));
            case Rejection.NotPaid(var id) ->
                new Problem(ProblemKind.CONFLICT, "payment-not-paid", "Payment %s has not succeeded".formatted(id));
            case Rejection.RefundExceedsPayment(var id, var left) -> new Problem(ProblemKind.CONFLICT,
                    "refund-exceeds-payment", "Of payment %s only %s are left to refund".formatted(id, left));
            case Rejection.OtherCurrency(var paid) -> new Problem(ProblemKind.INVALID, "invalid-input",
                    "1 field is not valid",
                    List.of(new FieldError("/amount/currency", "must be %s, as it was paid".formatted(paid))));
        };
    }
}
