package innkeeper.booking.payment.remote;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.booking.Situations;
import innkeeper.booking.folio.domain.Payment;
import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.folio.domain.Refund;
import innkeeper.booking.folio.usecase.OwedRefund;
import innkeeper.booking.payment.usecase.CallOff.CalledOff;
import innkeeper.booking.payment.usecase.CallOff.PaidBefore;
import innkeeper.booking.payment.usecase.CallOff.Undecided;
import innkeeper.booking.payment.usecase.Opening.NothingOpened;
import innkeeper.booking.payment.usecase.Opening.Opened;
import innkeeper.booking.payment.usecase.PaymentNews.Succeeded;
import innkeeper.booking.payment.usecase.RefundAnswer.Declined;
import innkeeper.booking.payment.usecase.RefundAnswer.Exceeds;
import innkeeper.booking.payment.usecase.RefundAnswer.Known;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.Checkout;
import innkeeper.kernel.Money;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.mocks.ContractMock;
import innkeeper.mocks.Recorded;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static innkeeper.booking.Situations.HOLD_ENDS;
import static innkeeper.booking.Situations.NOW;
import static innkeeper.booking.Situations.aHold;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HttpPaymentsTest {
    private static final String PAYMENT_ID = "01930000-0000-7000-b000-000000000001";

    private final ContractMock provider = ContractMock.of("payment");
    private final HttpPayments payments = new HttpPayments(new ProviderSettings(provider.uri(), new Secret("api-key"),
            Duration.ofSeconds(2)), id -> URI.create("https://innkeeper.example/b/" + id), Telemetry.none(),
            Clocks.system());
    private final Booking booking = aHold();
    private final OwedRefund owed = new OwedRefund(booking.id(),
            new Refund(UUID.fromString("01930000-0000-7000-d000-000000000001"),
                    new Payment(PAYMENT_ID, Money.of(1_750_000, "RUB")), NOW, true));
    private final Booking awaiting = booking.payable(new Checkout(PAYMENT_ID,
            URI.create("http://provider.example/pay/1"), HOLD_ENDS));

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void a_payment_is_opened_for_the_total_until_the_hold_ends() {
        Checkout checkout = opened();
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
    void a_deposit_is_what_is_paid_and_called_so() {
        payments.open(Situations.held(Situations.terms(PaymentMethod.DEPOSIT), Situations.aDoubleByDeposit()));
        JsonNode body = Json.read(provider.requests("createPayment").getFirst().body(), JsonNode.class);
        assertEquals("{\"amount\":750000,\"currency\":\"RUB\"}", body.path("amount").toString());
        assertEquals("Deposit for Hotel Astoria, 2027-06-10 to 2027-06-12 (K7MQ2XPA)",
                body.path("description").asText());
    }

    @Test
    void a_refund_that_the_provider_carried_out_says_how_much_has_gone_back_in_all() {
        provider.answer("getPayment", 200, payment("succeeded", 1_750_000));
        assertEquals(new Known(new Succeeded(booking.id(), new Payment(PAYMENT_ID, Money.of(2_500_000, "RUB")),
                Money.of(1_750_000, "RUB"), Optional.of(owed.refund().id()))), payments.refund(owed));
        Recorded asked = provider.requests("refundPayment").getFirst();
        assertEquals("/v1/payments/" + PAYMENT_ID + "/refunds", asked.path());
        assertEquals(owed.refund().id().toString(), asked.header("idempotency-key").orElseThrow());
        assertEquals(
                "{\"amount\":{\"amount\":1750000,\"currency\":\"RUB\"},\"metadata\":{\"booking_id\":\"%s\",\"refund_id\":\"%s\"}}"
                        .formatted(booking.id(), owed.refund().id()),
                asked.body());
    }

    @Test
    void a_provider_that_is_away_has_opened_nothing_and_is_used_again_when_it_is_back() {
        provider.down();
        NothingOpened nothing = assertInstanceOf(NothingOpened.class, payments.open(booking));
        assertInstanceOf(Unavailable.class, nothing.why());
        provider.up();
        assertEquals(HOLD_ENDS, opened().expiresAt());
    }

    @Test
    void a_provider_that_fails_may_have_opened_a_payment() {
        provider.answer("createPayment", 503, "{}");
        assertThrows(Unavailable.class, () -> payments.open(booking));
    }

    @Test
    void a_provider_that_refuses_has_opened_nothing() {
        provider.answer("createPayment", 400, "{\"code\": \"invalid-input\"}");
        assertInstanceOf(NothingOpened.class, payments.open(booking));
        provider.answer("createPayment", 409, "{\"code\": \"idempotency-key-in-use\"}");
        assertThrows(IllegalStateException.class, () -> payments.open(booking));
    }

    @Test
    void a_payment_that_ended_before_it_was_offered_is_not_offered() {
        provider.answer("createPayment", 201, payment("cancelled", 0));
        assertInstanceOf(NothingOpened.class, payments.open(booking));
    }

    @Test
    void a_pending_payment_is_called_off() {
        assertEquals(new CalledOff(), payments.callOff(awaiting));
        assertEquals("/v1/payments/" + PAYMENT_ID + "/cancel", provider.requests("cancelPayment").getFirst().path());
        assertEquals(List.of(), provider.requests("createPayment"));
    }

    @Test
    void a_payment_whose_id_we_never_heard_is_asked_for_and_called_off() {
        provider.answer("createPayment", 201, payment("pending", 0));
        assertEquals(new CalledOff(), payments.callOff(booking));
        assertEquals(booking.id().toString(),
                provider.requests("createPayment").getFirst().header("idempotency-key").orElseThrow());
        assertEquals("/v1/payments/" + PAYMENT_ID + "/cancel", provider.requests("cancelPayment").getFirst().path());
    }

    @Test
    void what_was_never_opened_and_can_no_longer_be_is_called_off() {
        provider.answer("createPayment", 400, "{\"code\": \"invalid-input\"}");
        assertEquals(new CalledOff(), payments.callOff(booking));
    }

    @Test
    void a_payment_that_cannot_be_called_off_says_why() {
        provider.answer("cancelPayment", 409, "{\"code\": \"payment-not-pending\"}");
        provider.answer("getPayment", 200, payment("succeeded", 500_000));
        assertEquals(new PaidBefore(new Succeeded(awaiting.id(), new Payment(PAYMENT_ID, Money.of(2_500_000, "RUB")),
                Money.of(500_000, "RUB"), Optional.empty())), payments.callOff(awaiting));
        provider.answer("getPayment", 200, payment("expired", 0));
        assertEquals(new CalledOff(), payments.callOff(awaiting));
        provider.answer("getPayment", 200, payment("processing", 0));
        assertEquals(new Undecided(), payments.callOff(awaiting));
        provider.answer("cancelPayment", 404, "{\"code\": \"unknown-payment\"}");
        assertEquals(new CalledOff(), payments.callOff(awaiting));
    }

    @Test
    void an_answer_that_says_nothing_about_the_payment_calls_nothing_off() {
        provider.answer("cancelPayment", 401, "{\"code\": \"unauthenticated\"}");
        assertThrows(IllegalStateException.class, () -> payments.callOff(awaiting));
        provider.answer("cancelPayment", 404, "<html>no such page</html>");
        assertThrows(IllegalStateException.class, () -> payments.callOff(awaiting));
        provider.answer("createPayment", 401, "{\"code\": \"unauthenticated\"}");
        assertThrows(IllegalStateException.class, () -> payments.callOff(booking));
    }

    @Test
    void a_refund_that_is_refused_says_so_and_one_that_was_overtaken_says_how_much_has_gone_back() {
        provider.answer("refundPayment", 409, "{\"code\": \"payment-not-paid\"}");
        Declined refused = assertInstanceOf(Declined.class, payments.refund(owed));
        assertTrue(refused.detail().contains("409"), refused.detail());
        provider.answer("refundPayment", 409, "{\"code\": \"refund-exceeds-payment\"}");
        provider.answer("getPayment", 200, payment("succeeded", 1_000_000));
        Exceeds exceeds = assertInstanceOf(Exceeds.class, payments.refund(owed));
        assertEquals(Money.of(1_000_000, "RUB"), exceeds.news().refunded());
    }

    private Checkout opened() {
        return assertInstanceOf(Opened.class, payments.open(booking)).checkout();
    }

    private static String payment(String status, long refunded) {
        return """
                {"id": "%s", "status": "%s", "amount": {"amount": 2500000, "currency": "RUB"},
                 "refunded": {"amount": %d, "currency": "RUB"}, "pay_url": "http://provider.example/pay/1",
                 "expires_at": "2027-06-01T10:15:00Z"}""".formatted(PAYMENT_ID, status, refunded);
    }
}
