package innkeeper.payment;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.json.Json;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static innkeeper.payment.Situations.ID;
import static innkeeper.payment.Situations.TEN;
import static innkeeper.payment.Situations.aPaidPayment;
import static innkeeper.payment.Situations.aPayment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PaymentRoutesTest {
    private static final String NEW_PAYMENT = """
            {"amount": {"amount": 1250000, "currency": "RUB"}, "description": "Отель «Волга»",
             "return_url": "https://shop.example/bookings/7Q2F", "metadata": {"booking_id": "b-1"}}""";

    private final Edge edge = new Edge();

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void a_payment_is_made_with_all_that_the_shop_must_know() {
        var created = edge.post("/v1/payments", NEW_PAYMENT);

        assertEquals(201, created.statusCode());
        var payment = json(created);
        var id = payment.path("id").textValue();
        assertEquals(Optional.of("/v1/payments/" + id), created.headers().firstValue("Location"));
        assertEquals("pending", payment.path("status").textValue());
        assertEquals("http://pay.example/pay/" + id, payment.path("pay_url").textValue());
        assertEquals("b-1", payment.path("metadata").path("booking_id").textValue());
        assertEquals("2027-05-01T10:20:00Z", payment.path("expires_at").textValue());
        assertEquals(payment, json(edge.get("/v1/payments/" + id)));
    }

    @Test
    void a_shop_that_asks_too_often_is_told_when_to_come_back() {
        for (int i = 0; i < 3; i++) {
            assertEquals(201, edge.post("/v1/payments", NEW_PAYMENT).statusCode());
        }
        var refused = edge.post("/v1/payments", NEW_PAYMENT);
        assertProblem(429, "too-many-requests", refused);
        assertEquals(Optional.of("60"), refused.headers().firstValue("Retry-After"));
        assertEquals(Optional.of("\"create-per-shop\";q=3;w=60"), refused.headers().firstValue("RateLimit-Policy"));
    }

    @Test
    void the_shop_can_say_how_long_it_waits() {
        var created = edge.post("/v1/payments", with("\"expires_at\": \"2027-05-01T12:10:00+02:00\""));

        assertEquals("2027-05-01T10:10:00Z", json(created).path("expires_at").textValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "\"expires_at\": \"2027-05-01T10:05:00Z\"|/expires_at",
            "\"expires_at\": \"2027-05-09T10:05:00Z\"|/expires_at",
            "\"expires_at\": \"tomorrow\"|/expires_at",
            "\"colour\": \"red\"|/colour",
            "\"metadata\": {\"n\": 1}|/metadata/n"})
    void a_wrong_field_is_named(String field, String pointer) {
        var refused = edge.post("/v1/payments", with(field));

        assertProblem(400, "invalid-input", refused);
        assertEquals(List.of(pointer), json(refused).path("errors").findValuesAsText("pointer"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{}|/amount,/description,/return_url",
            "{\"amount\": {\"amount\": 0, \"currency\": \"RUB\"}, \"description\": \"\", \"return_url\": \"javascript:alert(1)\"}"
                    + "|/amount/amount,/description,/return_url",
            "{\"amount\": {\"amount\": 1.5, \"currency\": \"rub\"}, \"description\": 1, \"return_url\": \"http:///x\"}"
                    + "|/amount/amount,/amount/currency,/description,/return_url",
            "{\"amount\": {\"amount\": 5, \"currency\": \"QQQ\"}, \"description\": \"x\", \"return_url\": \"http://x/\"}"
                    + "|/amount/currency",
            "{\"amount\": {\"amount\": 5, \"currency\": \"DEM\"}, \"description\": \"x\", \"return_url\": \"http://x/\"}"
                    + "|/amount/currency"})
    void every_wrong_field_is_named_once(String body, String pointers) {
        var refused = edge.post("/v1/payments", body);

        assertProblem(400, "invalid-input", refused);
        var named = json(refused).path("errors").findValuesAsText("pointer").stream().sorted().toList();
        assertEquals(List.of(pointers.split(",")), named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://тест.рф/", "https://shop.example/оплата", "https://anna:secret@shop.example/",
            "https://shop.example:65536/"})
    void an_address_that_no_header_can_carry_is_refused_in_plain_words(String address) {
        var refused = edge.post("/v1/payments",
                NEW_PAYMENT.replace("https://shop.example/bookings/7Q2F", address));

        assertProblem(400, "invalid-input", refused);
        assertEquals(List.of("/return_url"), json(refused).path("errors").findValuesAsText("pointer"));
        assertTrue(
                json(refused).at("/errors/0/detail").asText().startsWith("must be an absolute http or https address"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a name of forty-one letters and other signs"})
    void the_name_of_metadata_that_is_refused_is_told_why(String name) {
        var refused = edge.post("/v1/payments", with("\"metadata\": {\"%s\": \"x\"}".formatted(name)));

        assertEquals(List.of("must be named by 1 to 40 letters, digits, hyphens, underscores and full stops"),
                json(refused).path("errors").findValuesAsText("detail"));
    }

    @Test
    void what_cannot_be_read_at_all_is_refused_too() {
        assertProblem(400, "malformed-request", edge.post("/v1/payments", "{"));
        assertProblem(415, "unsupported-media-type", edge.send(edge.request("/v1/payments")
                .header("Content-Type", "text/plain").POST(BodyPublishers.ofString(NEW_PAYMENT))));
        assertProblem(413, "too-large", edge.send(edge.request("/v1/payments").version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(" ".repeat(70_000) + NEW_PAYMENT))));
    }

    @Test
    void without_a_known_key_nothing_is_told_not_even_what_is_wrong() {
        var missing = edge.send(edge.request("/v1/payments").setHeader("Authorization", "Bearer ")
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}")));
        var wrong = edge
                .send(edge.request("/v1/events").setHeader("Authorization", "Bearer payment-key-for-developmenT"));

        assertEquals(401, missing.statusCode());
        assertProblem(401, "invalid-token", wrong);
        assertTrue(wrong.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer"));
        assertEquals(200,
                edge.send(edge.request("/v1/events").setHeader("Authorization", "Bearer an-older-key")).statusCode());
    }

    @Test
    void an_unknown_payment_is_absent_everywhere() {
        var unknown = "/v1/payments/" + ID;

        assertProblem(404, "unknown-payment", edge.get(unknown));
        assertProblem(404, "unknown-payment", edge.post(unknown + "/cancel", ""));
        assertProblem(404, "unknown-payment", edge.post(unknown + "/refunds", "{}"));
        assertProblem(400, "invalid-input", edge.get("/v1/payments/7"));
    }

    @Test
    void a_waiting_payment_can_be_cancelled_and_not_refunded() {
        edge.payments.add(aPayment());

        assertProblem(409, "payment-not-paid", edge.post("/v1/payments/" + ID + "/refunds", "{}"));
        assertEquals("cancelled", json(edge.post("/v1/payments/" + ID + "/cancel", "")).path("status").textValue());
    }

    @Test
    void a_paid_payment_can_be_refunded_up_to_its_amount_and_not_cancelled() {
        edge.payments.add(aPayment());
        edge.payments.change(ID, _ -> aPaidPayment());

        assertProblem(409, "payment-not-pending", edge.post("/v1/payments/" + ID + "/cancel", ""));
        var part = edge.post("/v1/payments/" + ID + "/refunds",
                "{\"amount\": {\"amount\": 250000, \"currency\": \"RUB\"}}");
        assertEquals(201, part.statusCode());
        assertEquals("succeeded", json(part).path("status").textValue());
        assertEquals(1_000_000, json(edge.post("/v1/payments/" + ID + "/refunds", "{}"))
                .path("amount").path("amount").longValue());
        assertProblem(409, "refund-exceeds-payment", edge.post("/v1/payments/" + ID + "/refunds", "{}"));
        assertEquals(1_250_000, json(edge.get("/v1/payments/" + ID)).path("refunded").path("amount").longValue());
    }

    @Test
    void a_refund_in_another_currency_is_named() {
        edge.payments.add(aPayment());
        edge.payments.change(ID, _ -> aPaidPayment());

        var refused = edge.post("/v1/payments/" + ID + "/refunds",
                "{\"amount\": {\"amount\": 1, \"currency\": \"EUR\"}}");
        assertProblem(400, "invalid-input", refused);
        assertEquals("/amount/currency", json(refused).path("errors").path(0).path("pointer").textValue());
    }

    @Test
    void events_are_listed_page_by_page_and_sent_again() {
        for (int i = 1; i <= 3; i++) {
            edge.announcements.add(new UUID(7, i), TEN.plusSeconds(i));
        }

        var first = json(edge.get("/v1/events?limit=2"));
        var second = json(edge.get("/v1/events?limit=2&cursor=" + first.path("next_cursor").textValue()));
        assertEquals(2, first.path("items").size());
        assertEquals(1, second.path("items").size());
        assertTrue(second.path("next_cursor").isNull());
        assertEquals(0, json(edge.get("/v1/events?payment_id=" + new UUID(1, 1))).path("items").size());

        var id = second.path("items").path(0).path("id").textValue();
        assertEquals(202, edge.post("/v1/events/" + id + "/resend", "").statusCode());
        assertProblem(404, "unknown-event", edge.post("/v1/events/" + new UUID(1, 1) + "/resend", ""));
        assertProblem(400, "invalid-input", edge.get("/v1/events?cursor=WyJhIl0"));
        assertProblem(400, "invalid-input", edge.get("/v1/events?limit=0"));
    }

    private static String with(String field) {
        return NEW_PAYMENT.replace("\"metadata\": {\"booking_id\": \"b-1\"}", field);
    }

    private static void assertProblem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(code, json(answer).path("code").textValue());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body(), JsonNode.class);
    }
}
