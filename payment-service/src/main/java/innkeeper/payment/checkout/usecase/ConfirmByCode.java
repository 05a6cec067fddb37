package innkeeper.payment.checkout.usecase;

import innkeeper.payment.card.domain.FailureCode;
import innkeeper.payment.card.domain.TestCard;
import innkeeper.payment.checkout.domain.Payment;
import innkeeper.payment.checkout.domain.PaymentId;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** A person enters the code of their bank (3-D Secure); one wrong code ends the attempt, not the payment. */
public final class ConfirmByCode {
    private final Payments payments;
    private final Clock clock;

    public ConfirmByCode(Payments payments, Clock clock) {
        this.payments = payments;
        this.clock = clock;
    }

    public Payment handle(PaymentId id, UUID attempt, String code) {
        Instant now = clock.instant();
        boolean right = TestCard.CODE.equals(code.strip());
        return payments.change(id, payment -> switch (payment) {
            case Payment.Open open when open.isOver(now) -> open.expire();
            case Payment.Challenged asked when asked.attempt().id().equals(attempt) -> right
                    ? asked.succeed(asked.attempt(), now)
                    : asked.fail(asked.attempt(), FailureCode.AUTHENTICATION_FAILED, now);
            case Payment.Open _,Payment.Processing _,Payment.Succeeded _,Payment.Expired _,Payment.Cancelled _ ->
                payment;
        });
    }
}
