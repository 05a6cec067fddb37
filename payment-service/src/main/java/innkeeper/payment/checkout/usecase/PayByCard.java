package innkeeper.payment.checkout.usecase;

import innkeeper.payment.card.domain.Attempt;
import innkeeper.payment.card.domain.BankAnswer;
import innkeeper.payment.card.domain.CardNumber;
import innkeeper.payment.card.domain.TestCard;
import innkeeper.payment.checkout.domain.Payment;
import innkeeper.payment.checkout.domain.PaymentId;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** A person enters a card; a payment that is paid or can no longer be paid is left as it is and charges nothing. */
public final class PayByCard {
    private final Payments payments;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public PayByCard(Payments payments, Clock clock, Supplier<UUID> ids) {
        this.payments = payments;
        this.clock = clock;
        this.ids = ids;
    }

    public Payment handle(PaymentId id, CardNumber number) {
        Attempt attempt = new Attempt(ids.get(), number.card());
        BankAnswer answer = TestCard.answer(number);
        Instant now = clock.instant();
        return payments.change(id, payment -> switch (payment) {
            case Payment.Open open when open.isOver(now) -> open.expire();
            case Payment.Open open -> afterBank(open, attempt, answer, now);
            case Payment.Processing _,Payment.Succeeded _,Payment.Expired _,Payment.Cancelled _ -> payment;
        });
    }

    private static Payment afterBank(Payment.Open open, Attempt attempt, BankAnswer answer, Instant now) {
        return switch (answer) {
            case BankAnswer.Approved _ -> open.succeed(attempt, now);
            case BankAnswer.Declined(var code) -> open.fail(attempt, code, now);
            case BankAnswer.AsksForCode _ -> open.challenge(attempt);
            case BankAnswer.AnswersLater(var pause) -> open.await(attempt, now.plus(pause));
        };
    }
}
