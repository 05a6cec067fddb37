package innkeeper.payment.checkout.usecase;

import innkeeper.payment.checkout.domain.Payment;
import innkeeper.payment.checkout.domain.PaymentId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Time passes: payments nobody paid end, slow banks answer. */
public final class AdvancePayments {
    private static final int BATCH = 100;

    private final Payments payments;
    private final Clock clock;

    public AdvancePayments(Payments payments, Clock clock) {
        this.payments = payments;
        this.clock = clock;
    }

    public void handle() {
        Instant now = clock.instant();
        List<PaymentId> due;
        do {
            due = payments.due(now, BATCH);
            due.forEach(id -> payments.change(id, payment -> advanced(payment, now)));
        } while (due.size() == BATCH);
    }

    private static Payment advanced(Payment payment, Instant now) {
        return switch (payment) {
            case Payment.Open open when open.isOver(now) -> open.expire();
            case Payment.Processing processing when !now.isBefore(processing.dueAt()) -> processing.settle(now);
            case Payment.Open _,Payment.Processing _,Payment.Succeeded _,Payment.Expired _,Payment.Cancelled _ ->
                payment;
        };
    }
}
