package innkeeper.booking.payment.http;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.booking.folio.domain.Payment;
import innkeeper.booking.payment.usecase.FollowPayment;
import innkeeper.booking.payment.usecase.PaymentNews;
import innkeeper.booking.payment.usecase.PaymentNews.Failed;
import innkeeper.booking.payment.usecase.PaymentNews.Lapsed;
import innkeeper.booking.payment.usecase.PaymentNews.RefundFailed;
import innkeeper.booking.payment.usecase.PaymentNews.RefundSucceeded;
import innkeeper.booking.payment.usecase.PaymentNews.Succeeded;
import innkeeper.booking.payment.usecase.PaymentNews.Unclaimed;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Money;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.kit.telemetry.Meters;
import innkeeper.kit.webhook.WebhookSecrets;
import java.util.Optional;
import java.util.UUID;

/** What the payment provider tells us, signed; fields and types that we do not know are ignored. */
public final class WebhookRoutes implements Routes {
    private static final int LONGEST_ID = 255;

    private final WebhookSecrets secrets;
    private final FollowPayment followPayment;
    private final Meters meters;

    public WebhookRoutes(WebhookSecrets secrets, FollowPayment followPayment, Meters meters) {
        this.secrets = secrets;
        this.followPayment = followPayment;
        this.meters = meters;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("receivePaymentWebhook", this::receive);
    }

    private Answer receive(Call call) {
        secrets.require(call);
        JsonNode webhook = call.body();
        String type = webhook.path("type").asText();
        Optional<PaymentNews> news = news(type, webhook.path("data"));
        news.ifPresent(followPayment::handle);
        meters.count("payment_webhooks_total", "type", news.isPresent() ? type : "other");
        return Answer.noContent();
    }

    /** News of no booking of ours is of interest only where money has come. */
    private static Optional<PaymentNews> news(String type, JsonNode data) {
        JsonNode payment = data.path("payment");
        Optional<BookingId> booking = booking(payment);
        return switch (type) {
            case "payment.succeeded" -> Optional.of(booking.<PaymentNews>map(
                    id -> new Succeeded(id, payment(payment), refunded(payment), Optional.empty()))
                    .orElseGet(() -> new Unclaimed(payment(payment))));
            case "payment.failed" -> booking.map(Failed::new);
            case "payment.expired", "payment.cancelled" -> booking.map(id -> new Lapsed(id, payment(payment)));
            case "refund.succeeded" -> booking.map(id -> refundSucceeded(id, payment, data));
            case "refund.failed" -> booking.map(id -> new RefundFailed(id,
                    new Payment(payment(payment).id(), money("/data/refund/amount", data.at("/refund/amount"))),
                    refund(data)));
            default -> Optional.empty();
        };
    }

    /** A provider that does not say how much has gone back in all tells only of this refund, and the other way round. */
    private static PaymentNews refundSucceeded(BookingId booking, JsonNode payment, JsonNode data) {
        JsonNode refund = data.path("refund");
        Money refunded = refunded(payment, refund);
        Money sum = refund.path("amount").isMissingNode() ? refunded : money("/data/refund/amount", refund.path("amount"));
        return new RefundSucceeded(new Succeeded(booking, payment(payment), refunded, refund(data)), sum);
    }

    private static Optional<BookingId> booking(JsonNode payment) {
        try {
            return Optional.of(BookingId.of(payment.at("/metadata/booking_id").asText()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Ours, by the id that we gave it; somebody else's has none. */
    private static Optional<UUID> refund(JsonNode data) {
        try {
            return Optional.of(UUID.fromString(data.at("/refund/metadata/refund_id").asText()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Payment payment(JsonNode payment) {
        String id = payment.path("id").asText();
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw new InvalidInput("/data/payment/id", "must be the id of a payment, of at most 255 characters");
        }
        return new Payment(id, money("/data/payment/amount", payment.path("amount")));
    }

    /** In all; a provider that does not say so has given nothing back yet. */
    private static Money refunded(JsonNode payment) {
        JsonNode refunded = payment.path("refunded");
        return refunded.isMissingNode()
                ? payment(payment).amount().times(0)
                : money("/data/payment/refunded", refunded);
    }

    private static Money refunded(JsonNode payment, JsonNode refund) {
        return payment.path("refunded").isMissingNode()
                ? money("/data/refund/amount", refund.path("amount"))
                : refunded(payment);
    }

    private static Money money(String pointer, JsonNode money) {
        JsonNode minor = money.path("amount");
        if (!minor.isIntegralNumber() || !minor.canConvertToLong() || minor.longValue() < 0) {
            throw new InvalidInput(pointer + "/amount", "must be a whole number of minor units");
        }
        try {
            return Money.of(minor.longValue(), money.path("currency").asText());
        } catch (IllegalArgumentException _) {
            throw new InvalidInput(pointer + "/currency", "must be a currency");
        }
    }
}
