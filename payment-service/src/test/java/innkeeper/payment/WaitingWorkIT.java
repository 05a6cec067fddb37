package innkeeper.payment;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.json.Json;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.testkit.infra.TestPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What the service does by itself, when something comes in between. */
class WaitingWorkIT {
    private static final Sql LEFT = Sql.named("test.tasks-left", "select count(*) as n from tasks where kind = :kind");
    private static final Sql LEASES_END = Sql.named("test.leases-end",
            "update tasks set due_at = now() where lease is not null");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Receiver shop = new Receiver();
    private final DatabaseSettings settings = TestPostgres.fresh();
    private final Database database =
            Database.open(settings, Schema.of("payment", Schema.Table.IDEMPOTENCY, Schema.Table.RATE_LIMITS,
                    Schema.Table.TASK), Telemetry.none());
    private final List<Main.Application> instances = new ArrayList<>();

    @BeforeEach
    void start() {
        start(settings);
        database.start();
    }

    @AfterEach
    void stop() {
        instances.forEach(each -> each.service().close());
        database.stop();
        shop.close();
        client.close();
    }

    @Test
    void a_refusal_that_comes_after_the_event_was_resent_and_delivered_changes_nothing() throws Exception {
        var refusal = shop.willAnswerLater(503);
        pay(aPayment());
        told(1);
        resend();
        await().until(() -> event().path("status").textValue(), "delivered"::equals);
        refusal.countDown();
        awaitNothingLeft("webhook");

        assertEquals(2, shop.webhooks().size());
        assertEquals("delivered", event().path("status").textValue());
        assertEquals(1, event().path("attempts").intValue());
        assertEquals("", event().path("last_error").asText(""));
    }

    @Test
    void what_the_shop_took_before_it_was_resent_does_not_end_the_new_delivery() throws Exception {
        var first = shop.willAnswerLater(204);
        var second = shop.willAnswerLater(503);
        pay(aPayment());
        told(1);
        resend();
        told(2);
        first.countDown();
        second.countDown();

        told(3);
        await().until(() -> event().path("status").textValue(), "delivered"::equals);
        assertEquals("HTTP 503", event().path("last_error").textValue());
        assertEquals(2, event().path("attempts").intValue());
        assertEquals(1, shop.webhooks().stream().map(each -> each.header("webhook-id")).distinct().count());
    }

    @Test
    void two_instances_tell_each_event_once() throws Exception {
        start(settings);
        for (int i = 0; i < 20; i++) {
            pay(aPayment());
        }

        awaitNothingLeft("webhook");
        assertEquals(20, shop.webhooks().size());
        assertEquals(20, shop.webhooks().stream().map(each -> each.header("webhook-id")).distinct().count());
    }

    @Test
    void the_database_goes_while_the_shop_answers_and_the_event_is_told_again_under_its_id() throws Exception {
        try (var line = TestPostgres.line()) {
            stopAll();
            start(TestPostgres.through(line, settings));
            var answer = shop.willAnswerLater(204);
            pay(aPayment());
            told(1);
            line.cut();
            answer.countDown();
            stopAll();
            line.mend();
            start(settings);
            database.execute(LEASES_END, Params.none());

            told(2);
            await().until(() -> event().path("status").textValue(), "delivered"::equals);
            assertEquals(2, event().path("attempts").intValue());
            assertEquals(1, shop.webhooks().stream().map(each -> each.header("webhook-id")).distinct().count());
            stopAll();
        }
    }

    @Test
    void a_payment_that_a_slow_bank_settled_and_one_that_was_called_off_need_nothing_when_their_time_is_over()
            throws Exception {
        stopAll();
        start(settings, Map.of("PAYMENT_TIME_TO_PAY", "4s"));
        var slow = aPayment();
        submit(slow, "4000000000000077");
        var off = aPayment();
        post("/v1/payments/" + off + "/cancel", "");

        awaitNothingLeft("payment");
        awaitNothingLeft("webhook");
        assertEquals("succeeded", get("/v1/payments/" + slow).path("status").textValue());
        assertEquals("cancelled", get("/v1/payments/" + off).path("status").textValue());
        assertEquals(1, shop.webhooks().size());
    }

    private void start(DatabaseSettings through) {
        start(through, Map.of());
    }

    private void start(DatabaseSettings through, Map<String, String> different) {
        var variables = Development.variables(through, shop.url());
        variables.putAll(different);
        var started = Main.application(Settings.from(variables), Development.QUICK, Clocks.system());
        started.service().start();
        instances.add(started);
    }

    private void stopAll() {
        instances.forEach(each -> each.service().close());
        instances.clear();
    }

    private void told(int times) {
        await().until(() -> shop.webhooks().size() >= times);
    }

    private void awaitNothingLeft(String kind) {
        await().until(() -> database.find(LEFT, Params.of("kind", kind), row -> row.bigint("n")).orElseThrow() == 0);
    }

    private String aPayment() throws Exception {
        return Json.read(post("/v1/payments", """
                {"amount": {"amount": 700, "currency": "RUB"}, "description": "a room",
                 "return_url": "https://shop.example/b"}""").body(), JsonNode.class).path("id").textValue();
    }

    private void pay(String payment) throws Exception {
        submit(payment, "4242424242424242");
    }

    private void submit(String payment, String card) throws Exception {
        var answer = client.send(HttpRequest.newBuilder(uri("/pay/" + payment))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("card_number=" + card + "&expiry=12%2F99&cvc=123&name=Anna")).build(),
                BodyHandlers.ofString());
        assertEquals(303, answer.statusCode(), answer.body());
    }

    private void resend() throws Exception {
        assertEquals(202, post("/v1/events/" + event().path("id").textValue() + "/resend", "").statusCode());
    }

    private JsonNode event() throws Exception {
        return get("/v1/events").path("items").path(0);
    }

    private JsonNode get(String path) throws Exception {
        return Json.read(client.send(request(path).build(), BodyHandlers.ofString()).body(), JsonNode.class);
    }

    private HttpResponse<String> post(String path, String json) throws Exception {
        return client.send(request(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + Development.KEY);
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + instances.getFirst().http().port() + path);
    }
}
