package innkeeper.payment.checkout.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kernel.Money;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.json.Json;
import innkeeper.payment.card.domain.Attempt;
import innkeeper.payment.card.domain.Card;
import innkeeper.payment.card.domain.FailureCode;
import innkeeper.payment.checkout.domain.History;
import innkeeper.payment.checkout.domain.Payment;
import innkeeper.payment.checkout.domain.PaymentId;
import innkeeper.payment.checkout.domain.Refund;
import innkeeper.payment.checkout.domain.Terms;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A payment as a row: which columns each state fills. */
final class PaymentRows {
    private PaymentRows() {}

    static Payment read(Row row, List<Refund> refunds) {
        Terms terms = terms(row);
        return switch (row.text("status")) {
            case "pending" -> new Payment.Pending(terms, history(row));
            case "challenged" -> new Payment.Challenged(terms, history(row), attempt(row));
            case "processing" -> new Payment.Processing(terms, history(row), attempt(row), row.instant("due_at"));
            case "succeeded" -> new Payment.Succeeded(terms, attempt(row), row.instant("paid_at"), refunds);
            case "expired" -> new Payment.Expired(terms, history(row));
            case "cancelled" -> new Payment.Cancelled(terms, history(row));
            default -> throw new IllegalStateException("unknown status " + row.text("status"));
        };
    }

    /** The columns that a change can touch, but for the sum of refunds. */
    static Params state(Payment payment) {
        return switch (payment) {
            case Payment.Pending pending -> state("pending", pending.history());
            case Payment.Challenged asked -> state("challenged", asked.history(), asked.attempt(), null, null);
            case Payment.Processing waiting ->
                state("processing", waiting.history(), waiting.attempt(), waiting.dueAt(), null);
            case Payment.Succeeded paid ->
                state("succeeded", new History.Clean(), paid.attempt(), null, paid.paidAt());
            case Payment.Expired expired -> state("expired", expired.history());
            case Payment.Cancelled cancelled -> state("cancelled", cancelled.history());
        };
    }

    static Refund refund(Row row, Terms terms) {
        return new Refund(row.uuid("id"), new Money(row.bigint("amount"), terms.amount().currency()), metadata(row),
                row.instant("created_at"));
    }

    static Terms terms(Row row) {
        return new Terms(new PaymentId(row.uuid("id")), Money.of(row.bigint("amount"), row.text("currency")),
                row.text("description"), URI.create(row.text("return_url")), metadata(row), row.instant("created_at"),
                row.instant("expires_at"), row.text("traceparent"));
    }

    private static Map<String, String> metadata(Row row) {
        Map<String, String> metadata = new TreeMap<>();
        Json.read(row.text("metadata"), JsonNode.class).properties()
                .forEach(entry -> metadata.put(entry.getKey(), entry.getValue().textValue()));
        return metadata;
    }

    private static Attempt attempt(Row row) {
        return new Attempt(row.uuid("attempt_id"), card(row.text("attempt_brand"), row.text("attempt_last4")));
    }

    private static History history(Row row) {
        return row.<History>optional("failed_attempt_id", (failed, id) -> new History.Failed(
                new Attempt(failed.uuid(id), card(failed.text("failed_brand"), failed.text("failed_last4"))),
                FailureCode.of(failed.text("failure_code")), failed.instant("failed_at"))).orElse(new History.Clean());
    }

    private static Card card(String brand, String last4) {
        return new Card(Card.Brand.valueOf(brand.toUpperCase(Locale.ROOT)), last4);
    }

    private static String brand(Card card) {
        return card.brand().name().toLowerCase(Locale.ROOT);
    }

    private static Params state(String status, History history) {
        return with(history, Params.of("status", status).and("attempt_id", null).and("attempt_brand", null)
                .and("attempt_last4", null).and("due_at", null).and("paid_at", null));
    }

    private static Params state(String status, History history, Attempt attempt, Object dueAt, Object paidAt) {
        return with(history, Params.of("status", status).and("attempt_id", attempt.id())
                .and("attempt_brand", brand(attempt.card())).and("attempt_last4", attempt.card().last4())
                .and("due_at", dueAt).and("paid_at", paidAt));
    }

    private static Params with(History history, Params state) {
        return switch (history) {
            case History.Clean _ -> state.and("failed_attempt_id", null).and("failed_brand", null)
                    .and("failed_last4", null).and("failure_code", null).and("failed_at", null);
            case History.Failed(var attempt, var code, var at) -> state.and("failed_attempt_id", attempt.id())
                    .and("failed_brand", brand(attempt.card())).and("failed_last4", attempt.card().last4())
                    .and("failure_code", code.code()).and("failed_at", at);
        };
    }
}
