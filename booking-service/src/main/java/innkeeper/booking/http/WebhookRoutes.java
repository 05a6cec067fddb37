package innkeeper.booking.http;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.booking.domain.Payment;
import innkeeper.booking.usecase.HearFromProvider;
import innkeeper.booking.usecase.PaymentNews;
import innkeeper.booking.usecase.PaymentNews.Failed;
import innkeeper.booking.usecase.PaymentNews.Lapsed;
import innkeeper.booking.usecase.PaymentNews.Refunded;
import innkeeper.booking.usecase.PaymentNews.Succeeded;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Money;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.problem.InvalidInput;
import java.util.Optional;

/** What the payment provider tells us, signed; fields and types that we do not know are ignored. */
public final class WebhookRoutes implements Routes {
    private final WebhookSignatures signatures;
    private final HearFromProvider hearFromProvider;

    public WebhookRoutes(WebhookSignatures signatures, HearFromProvider hearFromProvider) {
        this.signatures = signatures;
        this.hearFromProvider = hearFromProvider;
    }

    @Override
    public void routing(Routing routing) {
        routing.open("POST", "/v1/payment-webhooks", this::receive);
    }

    private Answer receive(Call call) {
        signatures.require(call);
        news(call.body()).ifPresent(hearFromProvider::handle);
        return Answer.noContent();
    }

    private static Optional<PaymentNews> news(JsonNode webhook) {
        JsonNode payment = webhook.at("/data/payment");
        return switch (webhook.path("type").asText()) {
            case "payment.succeeded" -> Optional.of(new Succeeded(booking(payment), payment(payment)));
            case "payment.failed" -> Optional.of(new Failed(booking(payment)));
            case "payment.expired" -> Optional.of(new Lapsed(booking(payment)));
            case "refund.succeeded" -> Optional.of(new Refunded(booking(payment)));
            default -> Optional.empty();
        };
    }

    private static BookingId booking(JsonNode payment) {
        try {
            return BookingId.of(payment.at("/metadata/booking_id").asText());
        } catch (IllegalArgumentException _) {
            throw new InvalidInput("/data/payment/metadata/booking_id", "must be the id of a booking");
        }
    }

    private static Payment payment(JsonNode payment) {
        try {
            return new Payment(payment.path("id").asText(), Money.of(
                    payment.at("/amount/amount").longValue(), payment.at("/amount/currency").asText()));
        } catch (IllegalArgumentException _) {
            throw new InvalidInput("/data/payment/amount/currency", "must be a currency");
        }
    }
}
