package innkeeper.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import innkeeper.kit.json.Json;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.task.Pauses;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.time.Clocks;
import innkeeper.testkit.infra.TestPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PaymentIT {
    private static final String GOOD = "card_number=4242424242424242&expiry=12%2F99&cvc=123&name=Anna";
    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Receiver shop = new Receiver();
    private final DatabaseSettings database = TestPostgres.fresh();
    private Main.Application application;

    @BeforeEach
    void start() {
        start(Map.of());
    }

    @AfterEach
    void stop() {
        application.service().close();
        shop.close();
        client.close();
    }

    @Test
    void the_shop_hears_of_a_payment_in_a_webhook_that_every_secret_signed() throws Exception {
        var id = aPayment("10000");

        assertEquals(303, submit(id, GOOD).statusCode());

        var webhook = webhooks(1).getFirst();
        for (String secret : List.of(Development.SECRET, Development.OLD_SECRET)) {
            new Webhook(secret).verify(webhook.body(), webhook.headers());
        }
        var stranger = new Webhook("whsec_c29tZWJvZHktZWxzZXMtc2VjcmV0LWtleQ==");
        assertThrows(WebhookVerificationException.class, () -> stranger.verify(webhook.body(), webhook.headers()));
        assertEquals(2, webhook.header("webhook-signature").split(" ").length);
        var body = Json.read(webhook.body(), JsonNode.class);
        assertEquals("payment.succeeded", body.path("type").textValue());
        assertEquals(read(id), body.path("data").path("payment"));
        assertEquals("b-7", body.path("data").path("payment").path("metadata").path("booking_id").textValue());
    }

    @Test
    void the_webhook_belongs_to_the_trace_in_which_the_payment_was_made() throws Exception {
        submit(aPayment("10000"), GOOD);

        var traceparent = webhooks(1).getFirst().header("traceparent");
        assertEquals(TRACE_ID, traceparent.split("-")[1]);
        assertNotEquals("00f067aa0ba902b7", traceparent.split("-")[2]);
    }

    @Test
    void twenty_who_press_at_once_are_charged_once() throws Exception {
        var id = aPayment("10000");

        var answers = together(20, () -> submit(id, GOOD));

        answers.forEach(answer -> assertEquals(303, answer.statusCode()));
        assertEquals(1, events(id).size());
        assertEquals("succeeded", read(id).path("status").textValue());
    }

    @Test
    void of_those_who_pay_and_the_shop_that_calls_it_off_at_once_one_side_wins() throws Exception {
        for (int i = 0; i < 5; i++) {
            var id = aPayment("10000");
            var turns = new AtomicInteger();

            var answers = together(10, () -> turns.getAndIncrement() % 2 == 0
                    ? submit(id, GOOD)
                    : post("/v1/payments/" + id + "/cancel", "", ""));

            var paid = read(id).path("status").textValue().equals("succeeded");
            assertEquals(paid ? List.of("payment.succeeded") : List.of(), events(id));
            var statuses = answers.stream().map(HttpResponse::statusCode).sorted().toList();
            assertEquals(paid
                    ? List.of(303, 303, 303, 303, 303, 409, 409, 409, 409, 409)
                    : List.of(200, 200, 200, 200, 200, 409, 409, 409, 409, 409), statuses);
        }
    }

    @Test
    void of_twenty_refunds_of_a_third_asked_for_at_once_three_are_given() throws Exception {
        var id = aPayment("10000");
        submit(id, GOOD);

        var answers = together(20, () -> post("/v1/payments/" + id + "/refunds",
                "{\"amount\": {\"amount\": 3333, \"currency\": \"RUB\"}}", ""));

        assertEquals(3, answers.stream().filter(answer -> answer.statusCode() == 201).count());
        assertEquals(17, answers.stream().filter(answer -> answer.statusCode() == 409).count());
        assertEquals(9999, read(id).path("refunded").path("amount").longValue());
        assertEquals(3, events(id).stream().filter("refund.succeeded"::equals).count());
    }

    @Test
    void a_refund_is_told_with_its_amount_and_with_the_same_key_given_once() throws Exception {
        var id = aPayment("10000");
        submit(id, GOOD);
        webhooks(1);
        var part = "{\"amount\": {\"amount\": 2500, \"currency\": \"RUB\"}}";

        var first = post("/v1/payments/" + id + "/refunds", part, "key-1");
        var again = post("/v1/payments/" + id + "/refunds", part, "key-1");
        assertEquals(first.body(), again.body());
        assertEquals(Optional.of("true"), again.headers().firstValue("Idempotency-Replayed"));
        assertEquals(422, post("/v1/payments/" + id + "/refunds", "{}", "key-1").statusCode());

        var data = Json.read(webhooks(2).getLast().body(), JsonNode.class).path("data");
        assertEquals(2500, data.path("refund").path("amount").path("amount").longValue());
        assertEquals(2500, data.path("payment").path("refunded").path("amount").longValue());
    }

    @Test
    void a_payment_asked_for_twice_with_one_key_is_one_payment() throws Exception {
        var first = create("10000", "key-2");

        assertEquals(first.body(), create("10000", "key-2").body());
        assertNotEquals(first.body(), create("10000", "").body());
    }

    @Test
    void each_request_with_a_key_is_done_once_though_the_service_died_before_it_answered() throws Exception {
        var created = create("10000", "key");
        var id = Json.read(created.body(), JsonNode.class).path("id").textValue();
        submit(id, GOOD);
        var refunded = post("/v1/payments/" + id + "/refunds", "{}", "key");
        var other = aPayment("700");
        post("/v1/payments/" + other + "/cancel", "", "key");

        restart(Map.of());

        var again = replayed(201, create("10000", "key"));
        assertEquals(created.headers().firstValue("Location"), again.headers().firstValue("Location"));
        assertEquals(read(id), Json.read(again.body(), JsonNode.class));
        assertEquals("succeeded", read(id).path("status").textValue());
        assertEquals(refunded.body(), replayed(201, post("/v1/payments/" + id + "/refunds", "{}", "key")).body());
        assertEquals(10_000, read(id).path("refunded").path("amount").longValue());
        assertEquals(read(other), Json.read(
                replayed(200, post("/v1/payments/" + other + "/cancel", "", "key")).body(), JsonNode.class));
    }

    @Test
    void a_refusal_is_not_kept() throws Exception {
        var id = aPayment("10000");
        assertEquals(409, post("/v1/payments/" + id + "/refunds", "{}", "key").statusCode());
        submit(id, GOOD);
        assertEquals(201, post("/v1/payments/" + id + "/refunds", "{}", "key").statusCode());
        assertEquals(409, post("/v1/payments/" + id + "/cancel", "", "key").statusCode());
        assertEquals(409, post("/v1/payments/" + id + "/cancel", "", "key").statusCode());
        assertEquals(400, post("/v1/payments", "{}", "fresh").statusCode());
        assertEquals(201, create("10000", "fresh").statusCode());
    }

    @Test
    void what_creating_answers_is_what_is_read_afterwards_however_fine_the_shop_told_the_time() throws Exception {
        var created = Json.read(post("/v1/payments", """
                {"amount": {"amount": 700, "currency": "RUB"}, "description": "a room", "return_url": "https://s.example/",
                 "expires_at": "%s"}""".formatted(Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS)
                .plusNanos(123_456_789)), "").body(), JsonNode.class);

        assertTrue(created.path("expires_at").textValue().endsWith(".123456Z"), created.toString());
        assertEquals(created, read(created.path("id").textValue()));
    }

    @Test
    void a_shop_that_does_not_listen_is_told_again_under_the_same_id_until_it_does() throws Exception {
        shop.willAnswer(500, 302, 404);
        submit(aPayment("10000"), GOOD);

        var told = webhooks(4);
        assertEquals(1, told.stream().map(each -> each.header("webhook-id")).distinct().count());
        assertEquals(1, told.stream().map(Receiver.Webhook::body).distinct().count());
        await().until(() -> event().path("status").textValue(), "delivered"::equals);
        assertEquals(4, event().path("attempts").intValue());
        assertEquals("HTTP 404", event().path("last_error").textValue());
    }

    @Test
    void what_was_given_up_is_told_when_the_shop_asks() throws Exception {
        application.service().close();
        start(Map.of(), new TaskTiming(Duration.ofMillis(200), new Pauses(List.of(Duration.ofDays(4)))));
        shop.willAnswer(503);
        submit(aPayment("10000"), GOOD);
        await().until(() -> event().path("status").textValue(), "exhausted"::equals);

        var resent = post("/v1/events/" + event().path("id").textValue() + "/resend", "", "");

        assertEquals(202, resent.statusCode());
        assertEquals(1, webhooks(2).stream().map(each -> each.header("webhook-id")).distinct().count());
    }

    @Test
    void a_restart_loses_no_webhook_and_no_slow_payment() throws Exception {
        restart(Map.of("PAYMENT_WEBHOOK_URL", "http://127.0.0.1:1/"));
        var slow = aPayment("10000");
        var paid = aPayment("20000");
        submit(slow, GOOD.replace("4242424242424242", "4000000000000077"));
        submit(paid, GOOD);
        assertEquals("processing", read(slow).path("status").textValue());

        restart(Map.of());

        var told = webhooks(2).stream()
                .map(each -> Json.read(each.body(), JsonNode.class).path("data").path("payment").path("id").textValue())
                .sorted().toList();
        assertEquals(List.of(slow, paid).stream().sorted().toList(), told);
        assertEquals("succeeded", read(slow).path("status").textValue());
    }

    @Test
    void nobody_pays_in_time_and_the_shop_hears_of_it() throws Exception {
        restart(Map.of("PAYMENT_TIME_TO_PAY", "1ms"));
        var id = aPayment("10000");

        var body = Json.read(webhooks(1).getFirst().body(), JsonNode.class);

        assertEquals("payment.expired", body.path("type").textValue());
        assertEquals("expired", read(id).path("status").textValue());
        assertEquals(409, submit(id, GOOD).statusCode());
    }

    private void start(Map<String, String> different) {
        start(different, Development.QUICK);
    }

    private void start(Map<String, String> different, TaskTiming timing) {
        var variables = Development.variables(database, shop.url());
        variables.putAll(different);
        application = Main.application(Settings.from(variables), timing, Clocks.system());
        application.service().start();
    }

    private static HttpResponse<String> replayed(int status, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(Optional.of("true"), answer.headers().firstValue("Idempotency-Replayed"));
        return answer;
    }

    private void restart(Map<String, String> different) {
        application.service().close();
        start(different);
    }

    private List<Receiver.Webhook> webhooks(int number) {
        await().until(() -> shop.webhooks().size() >= number);
        assertEquals(number, shop.webhooks().size());
        return shop.webhooks();
    }

    private String aPayment(String amount) throws Exception {
        var created = create(amount, "");
        assertEquals(201, created.statusCode(), created.body());
        return Json.read(created.body(), JsonNode.class).path("id").textValue();
    }

    private HttpResponse<String> create(String amount, String key) throws Exception {
        return post("/v1/payments", """
                {"amount": {"amount": %s, "currency": "RUB"}, "description": "Отель «Волга»",
                 "return_url": "https://shop.example/b", "metadata": {"booking_id": "b-7"}}""".formatted(amount), key);
    }

    private JsonNode read(String id) throws Exception {
        return get("/v1/payments/" + id);
    }

    private JsonNode event() throws Exception {
        return get("/v1/events").path("items").path(0);
    }

    private List<String> events(String payment) throws Exception {
        return get("/v1/events?payment_id=" + payment).path("items").findValuesAsText("type");
    }

    private JsonNode get(String path) throws Exception {
        var answer = client.send(shopRequest(path).build(), BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        return Json.read(answer.body(), JsonNode.class);
    }

    private HttpResponse<String> post(String path, String json, String key) throws Exception {
        var request = shopRequest(path).header("Content-Type", "application/json")
                .header("traceparent", "00-" + TRACE_ID + "-00f067aa0ba902b7-01").POST(BodyPublishers.ofString(json));
        return client.send((key.isEmpty() ? request : request.header("Idempotency-Key", key)).build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> submit(String payment, String form) throws Exception {
        return client.send(HttpRequest.newBuilder(uri("/pay/" + payment))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form))
                .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder shopRequest(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + Development.KEY);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + application.http().port() + path);
    }

    private static List<HttpResponse<String>> together(int number, Callable<HttpResponse<String>> one)
            throws Exception {
        List<HttpResponse<String>> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(Collections.nCopies(number, one))) {
                answers.add(each.get());
            }
        }
        assertTrue(answers.stream().allMatch(answer -> answer.statusCode() < 500), answers::toString);
        return answers;
    }
}
