package innkeeper.payment.checkout.domain;

import java.util.List;

/** What the shop is told about a payment. */
public sealed interface PaymentEvent {
    Payment payment();

    record Paid(Payment.Succeeded payment) implements PaymentEvent {}

    record AttemptFailed(Payment.Pending payment) implements PaymentEvent {}

    record TimeRanOut(Payment.Expired payment) implements PaymentEvent {}

    record Refunded(Payment.Succeeded payment, Refund refund) implements PaymentEvent {}

    default String type() {
        return switch (this) {
            case Paid _ -> "payment.succeeded";
            case AttemptFailed _ -> "payment.failed";
            case TimeRanOut _ -> "payment.expired";
            case Refunded _ -> "refund.succeeded";
        };
    }

    /** Derived, so that no use case can forget to announce. */
    static List<PaymentEvent> between(Payment before, Payment after) {
        return switch (after) {
            case Payment.Succeeded paid when before instanceof Payment.Succeeded already -> paid.refunds().stream()
                    .filter(refund -> !already.refunds().contains(refund))
                    .<PaymentEvent>map(refund -> new Refunded(paid, refund))
                    .toList();
            case Payment.Succeeded paid -> List.of(new Paid(paid));
            case Payment.Pending pending when hasFailedSince(before, pending) -> List.of(new AttemptFailed(pending));
            case Payment.Expired expired when before instanceof Payment.Open -> List.of(new TimeRanOut(expired));
            case Payment.Pending _,Payment.Challenged _,Payment.Processing _,Payment.Expired _,Payment.Cancelled _ ->
                List.of();
        };
    }

    private static boolean hasFailedSince(Payment before, Payment.Pending after) {
        return before instanceof Payment.Open open && !open.history().equals(after.history());
    }
}
