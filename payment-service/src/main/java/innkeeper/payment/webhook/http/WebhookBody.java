package innkeeper.payment.webhook.http;

import innkeeper.kit.json.Json;
import innkeeper.payment.checkout.domain.PaymentEvent;
import innkeeper.payment.checkout.http.PayUrls;
import innkeeper.payment.checkout.http.PaymentView;
import innkeeper.payment.refund.http.RefundView;
import java.time.Instant;

/** What a webhook says: {@code {type, timestamp, data}}. */
public record WebhookBody(PayUrls urls) {
    private record Envelope(String type, Instant timestamp, Object data) {}

    private record PaymentData(PaymentView payment) {}

    private record RefundData(PaymentView payment, RefundView refund) {}

    public String render(PaymentEvent event, Instant at) {
        PaymentView payment = PaymentView.of(event.payment(), urls.of(event.payment().id()));
        Object data = event instanceof PaymentEvent.Refunded(var paid, var refund)
                ? new RefundData(payment, RefundView.of(paid.id(), refund))
                : new PaymentData(payment);
        return Json.write(new Envelope(event.type(), at, data));
    }
}
