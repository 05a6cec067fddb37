package innkeeper.payment.checkout.usecase;

import innkeeper.payment.checkout.domain.Payment;
import innkeeper.payment.checkout.domain.PaymentId;
import java.time.Clock;
import java.time.Instant;

/** Time passes for a payment: one that nobody paid ends, a slow bank answers. */
public final class AdvancePayment {
    private final Payments payments;
    private final Clock clock;

    public AdvancePayment(Payments payments, Clock clock) {
        this.payments = payments;
        this.clock = clock;
    }

    /** True when time changes nothing about it any more. */
    public boolean handle(PaymentId id) {
        return payments.find(id).map(this::isOver).orElse(true);
    }

    private boolean isOver(Payment found) {
        Instant now = clock.instant();
        return switch (payments.change(found.id(), payment -> advanced(payment, now))) {
            case Payment.Open _,Payment.Processing _ -> false;
            case Payment.Succeeded _,Payment.Expired _,Payment.Cancelled _ -> true;
        };
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
