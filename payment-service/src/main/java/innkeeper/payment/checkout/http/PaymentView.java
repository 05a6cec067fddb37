package innkeeper.payment.checkout.http;

import innkeeper.kernel.Money;
import innkeeper.payment.card.domain.Card;
import innkeeper.payment.checkout.domain.History;
import innkeeper.payment.checkout.domain.Payment;
import innkeeper.payment.checkout.domain.Terms;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A payment as the contract writes it; what is not known yet is null there. */
public record PaymentView(UUID id, String status, Money amount, Money refunded, String description, URI returnUrl,
        Map<String, String> metadata, URI payUrl, Card card, FailureView failure, Instant createdAt, Instant expiresAt,
        Instant paidAt) {

    record FailureView(String code, Card card, Instant at) {}

    public static PaymentView of(Payment payment, URI payUrl) {
        return switch (payment) {
            case Payment.Pending pending -> unpaid("pending", pending.terms(), pending.history(), payUrl);
            case Payment.Challenged asked -> unpaid("pending", asked.terms(), asked.history(), payUrl);
            case Payment.Processing waiting -> unpaid("processing", waiting.terms(), waiting.history(), payUrl);
            case Payment.Expired expired -> unpaid("expired", expired.terms(), expired.history(), payUrl);
            case Payment.Cancelled cancelled -> unpaid("cancelled", cancelled.terms(), cancelled.history(), payUrl);
            case Payment.Succeeded paid -> of("succeeded", paid.terms(), paid.refunded(), payUrl,
                    paid.attempt().card(), null, paid.paidAt());
        };
    }

    private static PaymentView unpaid(String status, Terms terms, History history, URI payUrl) {
        FailureView failure = switch (history) {
            case History.Clean _ -> null;
            case History.Failed(var attempt, var code, var at) -> new FailureView(code.code(), attempt.card(), at);
        };
        return of(status, terms, new Money(0, terms.amount().currency()), payUrl, null, failure, null);
    }

    private static PaymentView of(String status, Terms terms, Money refunded, URI payUrl, Card card,
            FailureView failure, Instant paidAt) {
        return new PaymentView(terms.id().value(), status, terms.amount(), refunded, terms.description(),
                terms.returnUrl(), terms.metadata(), payUrl, card, failure, terms.createdAt(), terms.expiresAt(),
                paidAt);
    }
}
