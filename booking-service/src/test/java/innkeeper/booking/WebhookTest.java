package innkeeper.booking;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.booking.reconciliation.domain.Finding;
import innkeeper.booking.reconciliation.domain.Finding.Kind;
import innkeeper.booking.reconciliation.usecase.Findings;
import innkeeper.booking.reservation.domain.BookingEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static innkeeper.booking.RunningBooking.A_STAY;
import static innkeeper.booking.RunningBooking.json;
import static innkeeper.booking.RunningBooking.outcome;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class WebhookTest {
    private static final String ROUBLES = "{\"amount\": 5000, \"currency\": \"RUB\"}";

    private final RunningBooking service = new RunningBooking();
    private final String location =
            service.post("anna", "/v1/bookings", A_STAY).headers().firstValue("Location").orElseThrow();
    private final String paid = webhook("payment.succeeded", 2_500_000);

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_payment_confirms_the_booking_however_often_it_is_told() {
        assertEquals("204", outcome(service.webhook(paid)));
        assertEquals("204", outcome(service.webhook(paid)));
        assertEquals("confirmed", status());
        assertEquals(List.of(BookingEvent.HELD, BookingEvent.CONFIRMED), service.bookings.events());
    }

    @Test
    void while_secrets_change_both_are_good() {
        long now = Instant.now().getEpochSecond();
        assertEquals("204", outcome(service.webhook(Development.OLD_SECRET, now, paid, paid)));
        assertEquals("204", outcome(service.webhook(Development.NEW_SECRET, now, paid, paid)));
    }

    @Test
    void what_somebody_else_signed_or_changed_is_refused() {
        long now = Instant.now().getEpochSecond();
        String stranger = "whsec_c3RyYW5nZXItdGhhbi1maWN0aW9uLXNlY3JldCEh";
        assertEquals("401 invalid-signature", outcome(service.webhook(stranger, now, paid, paid)));
        String dearer = paid.replace("2500000", "2500001");
        assertEquals("401 invalid-signature", outcome(service.webhook(Development.NEW_SECRET, now, paid, dearer)));
        assertEquals("pending_payment", status());
    }

    @Test
    void an_old_signature_is_refused_and_so_is_one_of_the_future() {
        long now = Instant.now().getEpochSecond();
        assertEquals("401 invalid-signature", outcome(service.webhook(Development.NEW_SECRET, now - 400, paid, paid)));
        assertEquals("401 invalid-signature", outcome(service.webhook(Development.NEW_SECRET, now + 400, paid, paid)));
        assertEquals("pending_payment", status());
    }

    @Test
    void an_unsigned_webhook_is_not_even_read() {
        assertEquals("400 invalid-input", outcome(service.post("", "/v1/payment-webhooks", paid)));
    }

    @Test
    void unknown_types_and_fields_are_ignored() {
        assertEquals("204", outcome(service.webhook("""
                {"type": "payout.created", "timestamp": "2027-06-01T10:00:00Z", "data": {}, "extra": 1}""")));
        assertEquals("204", outcome(service.webhook(paid.replace("\"metadata\"", "\"mood\": \"good\", \"metadata\""))));
        assertEquals("confirmed", status());
    }

    @Test
    void money_that_names_no_booking_of_ours_is_taken_note_of_and_ends_with_a_person() {
        assertEquals("204", outcome(service.webhook(paid.replace("booking_id", "basket_id"))));
        String other = paid.replace(location.substring("/v1/bookings/".length()),
                "01930000-0000-7000-b000-000000000009").replace("pay-1", "pay-9");
        assertEquals("204", outcome(service.webhook(other)));
        assertEquals(List.of(Kind.UNKNOWN_BOOKING, Kind.UNKNOWN_BOOKING), found());
        assertEquals("pending_payment", status());
    }

    @Test
    void an_amount_that_cannot_be_read_is_refused() {
        for (String bad : List.of("\"2500000\"", "2500000.5", "-1", "99999999999999999999", "null")) {
            assertEquals("400 invalid-input", outcome(service.webhook(paid.replace("2500000", bad))), bad);
        }
        assertEquals("400 invalid-input", outcome(service.webhook(paid.replace("RUB", "roubles"))));
        assertEquals("400 invalid-input", outcome(service.webhook(paid.replace("pay-1", ""))));
        assertEquals("400 invalid-input", outcome(service.webhook(paid.replace("pay-1", "p".repeat(256)))));
        assertEquals("pending_payment", status());
    }

    @Test
    void signed_news_that_cannot_be_true_is_taken_note_of_and_followed_by_nothing() {
        String euros = ", \"refunded\": {\"amount\": 5000, \"currency\": \"EUR\"}";
        String beyond = ", \"refunded\": {\"amount\": 9223372036854775807, \"currency\": \"RUB\"}";
        for (String standing : List.of("pending_payment", "confirmed")) {
            for (String bad : List.of(euros, beyond)) {
                assertEquals("204", outcome(service.webhook(refund("refund.succeeded", bad))));
                assertEquals("204", outcome(service.webhook(refund("payment.succeeded", bad))));
            }
            assertEquals("204", outcome(service.webhook(
                    refund("refund.succeeded", "").replace(ROUBLES, ROUBLES.replace("RUB", "EUR")))));
            assertEquals(standing, status());
            service.webhook(paid);
        }
        assertEquals(Set.of(Kind.CONTRADICTORY_NEWS), Set.copyOf(found()));
        assertEquals("200", outcome(service.get("admin", "/v1/reconciliation")));
    }

    @Test
    void a_payment_cancelled_at_the_provider_ends_the_hold() {
        assertEquals("204", outcome(service.webhook(webhook("payment.cancelled", 2_500_000))));
        assertEquals("expired", status());
    }

    @Test
    void a_refund_at_the_providers_desk_shows_on_the_booking() {
        service.webhook(paid);
        assertEquals("204",
                outcome(service.webhook(refund("refund.succeeded", ", \"refunded\": %s".formatted(ROUBLES)))));
        JsonNode booking = json(service.get("anna", location));
        assertEquals("confirmed", booking.path("status").asText());
        assertEquals("refunded", booking.path("settlement").asText());
        assertEquals(5_000, booking.at("/refund/amount").asLong());
        assertEquals(List.of(Kind.REFUNDED_AT_PROVIDER), found());
    }

    @Test
    void a_refund_that_failed_ends_with_a_person() {
        service.webhook(paid);
        assertEquals("204", outcome(service.webhook(refund("refund.failed", ""))));
        assertEquals(List.of(Kind.REFUND_FAILED), found());
    }

    @Test
    void only_the_refund_that_the_news_names_is_replaced_or_done() {
        service.webhook(webhook("payment.expired", 2_500_000));
        service.payments.becomeSlow();
        service.webhook(paid);
        await().until(() -> service.payments.refunds().size() == 1);
        UUID first = service.payments.refunds().getFirst().refund().id();
        service.webhook(refund("refund.failed", ""));
        service.webhook(ours("refund.failed", UUID.randomUUID()));
        assertEquals(first.toString(), due());
        service.webhook(ours("refund.failed", first));
        String second = due();
        assertNotEquals(first.toString(), second);
        service.webhook(ours("refund.failed", first));
        assertEquals(second, due());
        service.webhook(ours("refund.succeeded", UUID.fromString(second)));
        JsonNode folio = json(service.get("anna", location + "/folio"));
        assertEquals(0, folio.path("refunds_due").size());
        assertEquals(second, folio.path("lines").get(folio.path("lines").size() - 1).path("id").asText());
    }

    private String due() {
        return json(service.get("anna", location + "/folio")).at("/refunds_due/0/id").asText();
    }

    private String ours(String type, UUID refund) {
        return refund(type, "").replace("\"id\": \"refund-1\"",
                "\"id\": \"refund-1\", \"metadata\": {\"refund_id\": \"%s\"}".formatted(refund))
                .replace(ROUBLES, "{\"amount\": 2500000, \"currency\": \"RUB\"}");
    }

    @Test
    void a_refused_card_leaves_the_booking_waiting() {
        assertEquals("204", outcome(service.webhook(webhook("payment.failed", 2_500_000))));
        assertEquals("pending_payment", status());
    }

    @Test
    void money_that_comes_after_the_end_goes_back_by_itself() {
        service.webhook(webhook("payment.expired", 2_500_000));
        assertEquals("expired", status());
        service.webhook(paid);
        await().until(() -> service.payments.refunds().size() == 1);
        await().until(() -> service.bookings.events().contains(BookingEvent.REFUNDED));
        assertEquals("{\"amount\":2500000,\"currency\":\"RUB\"}",
                json(service.get("anna", location)).path("refund").toString());
    }

    private List<Kind> found() {
        return service.bookings.findings().list(Findings.NEWEST, 10).stream().map(Finding::kind).toList();
    }

    private String refund(String type, String refunded) {
        return """
                {"type": "%s", "timestamp": "2027-06-01T10:02:30Z", "data": {"payment": {"id": "pay-1",
                 "amount": {"amount": 2500000, "currency": "RUB"}, "metadata": {"booking_id": "%s"}%s},
                 "refund": {"id": "refund-1", "amount": %s}}}"""
                .formatted(type, location.substring("/v1/bookings/".length()), refunded, ROUBLES);
    }

    private String status() {
        return json(service.get("anna", location)).path("status").asText();
    }

    private String webhook(String type, long amount) {
        return """
                {"type": "%s", "timestamp": "2027-06-01T10:02:30Z", "data": {"payment": {"id": "pay-1",
                 "amount": {"amount": %d, "currency": "RUB"}, "metadata": {"booking_id": "%s"}}}}"""
                .formatted(type, amount, location.substring("/v1/bookings/".length()));
    }
}
