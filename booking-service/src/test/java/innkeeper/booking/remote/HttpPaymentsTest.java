package innkeeper.booking.remote;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.booking.domain.Booking.Held;
import innkeeper.booking.domain.Checkout;
import innkeeper.booking.usecase.OwedRefund;
import innkeeper.kernel.Money;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.mocks.ContractMock;
import innkeeper.mocks.Recorded;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static innkeeper.booking.Situations.aHold;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HttpPaymentsTest {
    private static final String PAYMENT_ID = "01930000-0000-7000-b000-000000000001";

    private final ContractMock provider = ContractMock.of("payment");
    private final HttpPayments payments = new HttpPayments(new ProviderSettings(provider.uri(), new Secret("api-key"),
            URI.create("http://localhost:8083/docs"), Duration.ofSeconds(2)), Telemetry.none());
    private final Held booking = aHold();
    private final OwedRefund owed = new OwedRefund(booking.id(), PAYMENT_ID, Money.of(1_750_000, "RUB"));

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void a_payment_is_opened_for_the_total_until_the_hold_ends() {
        Checkout checkout = payments.open(booking);
        assertEquals(Instant.parse("2027-06-01T10:15:00Z"), checkout.expiresAt());
        assertTrue(checkout.url().toString().endsWith("/pay/" + checkout.paymentId()), checkout.toString());
        Recorded asked = provider.requests("createPayment").getFirst();
        assertEquals(booking.id().toString(), asked.header("idempotency-key").orElseThrow());
        assertEquals("Bearer api-key", asked.header("authorization").orElseThrow());
        JsonNode body = Json.read(asked.body(), JsonNode.class);
        assertEquals("{\"amount\":2500000,\"currency\":\"RUB\"}", body.path("amount").toString());
        assertEquals(booking.id().toString(), body.at("/metadata/booking_id").asText());
        assertEquals("Hotel Astoria, 2027-06-10 to 2027-06-12 (K7MQ2XPA)", body.path("description").asText());
    }

    @Test
    void a_refund_that_the_provider_carried_out_is_done() {
        assertTrue(payments.refund(owed));
        Recorded asked = provider.requests("refundPayment").getFirst();
        assertEquals("/v1/payments/" + PAYMENT_ID + "/refunds", asked.path());
        assertEquals(booking.id().toString(), asked.header("idempotency-key").orElseThrow());
        assertEquals("{\"amount\":{\"amount\":1750000,\"currency\":\"RUB\"}}", asked.body());
    }

    @Test
    void a_provider_that_is_away_is_unavailable_and_is_used_again_when_it_is_back() {
        provider.down();
        assertThrows(Unavailable.class, () -> payments.open(booking));
        provider.up();
        assertEquals(booking.expiresAt(), payments.open(booking).expiresAt());
    }

    @Test
    void a_provider_that_fails_is_unavailable() {
        provider.answer("createPayment", 503, "{}");
        assertThrows(Unavailable.class, () -> payments.open(booking));
    }

    @Test
    void a_provider_that_refuses_is_a_fault_of_ours() {
        provider.answer("refundPayment", 409, "{\"code\": \"payment-not-paid\"}");
        String message = assertThrows(IllegalStateException.class, () -> payments.refund(owed)).getMessage();
        assertTrue(message.contains("409"), message);
    }
}
