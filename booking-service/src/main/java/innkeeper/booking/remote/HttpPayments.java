package innkeeper.booking.remote;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.booking.domain.Booking.Held;
import innkeeper.booking.domain.Checkout;
import innkeeper.booking.domain.Terms;
import innkeeper.booking.usecase.OwedRefund;
import innkeeper.booking.usecase.Payments;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Money;
import innkeeper.kit.json.Json;
import innkeeper.kit.remote.HttpCaller;
import innkeeper.kit.telemetry.Telemetry;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;

/** The payment provider over its REST API; the booking's id is the idempotency key of all we ask for it. */
public final class HttpPayments implements Payments {
    private static final String NAME = "payment provider";
    private static final int CREATED = 201;

    private final ProviderSettings settings;
    private final HttpCaller caller;

    private record NewPayment(
            Money amount, String description, URI returnUrl, Metadata metadata, Instant expiresAt) {}

    private record Metadata(BookingId bookingId) {}

    private record NewRefund(Money amount) {}

    public HttpPayments(ProviderSettings settings, Telemetry telemetry) {
        this.settings = settings;
        this.caller = new HttpCaller(NAME, settings.deadline(), telemetry);
    }

    @Override
    public Checkout open(Held booking) {
        Terms terms = booking.terms();
        JsonNode payment = post("/v1/payments", booking.id(), new NewPayment(
                terms.total(),
                description(terms),
                settings.returnUrl(),
                new Metadata(booking.id()),
                booking.expiresAt()));
        return new Checkout(
                payment.required("id").asText(),
                URI.create(payment.required("pay_url").asText()),
                Instant.parse(payment.required("expires_at").asText()));
    }

    /** What the client reads on the provider's page; a hotel's name leaves room for the rest. */
    private static String description(Terms terms) {
        return "%s, %s to %s (%s)".formatted(
                terms.hotel().name(), terms.stay().checkIn(), terms.stay().checkOut(), terms.reference());
    }

    @Override
    public boolean refund(OwedRefund owed) {
        String path = "/v1/payments/%s/refunds".formatted(owed.paymentId());
        JsonNode refund = post(path, owed.booking(), new NewRefund(owed.amount()));
        return refund.required("status").asText().equals("succeeded");
    }

    private JsonNode post(String path, BookingId key, Object body) {
        HttpResponse<String> answer = caller.send(HttpRequest.newBuilder(settings.url().resolve(path))
                .header("Authorization", "Bearer " + settings.apiKey().value())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key.toString())
                .POST(BodyPublishers.ofString(Json.write(body)))
                .build(), true);
        if (answer.statusCode() != CREATED) {
            throw new IllegalStateException("the %s answered POST %s with %d: %s"
                    .formatted(NAME, path, answer.statusCode(), answer.body()));
        }
        return Json.read(answer.body(), JsonNode.class);
    }
}
