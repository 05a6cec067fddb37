package innkeeper.notification;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.json.Json;
import innkeeper.kit.lifecycle.Service;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.task.Pauses;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.notification.webhook.Receiver;
import innkeeper.testkit.contract.ContractClient;
import innkeeper.testkit.contract.EventContract;
import innkeeper.testkit.infra.TestKafka;
import innkeeper.testkit.infra.TestPostgres;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Boris has systems of his Hotel Astoria told of its bookings. */
class WebhookIT {
    private static final TaskTiming TIMING =
            new TaskTiming(Duration.ofMillis(100), new Pauses(List.of(Duration.ofMillis(50))));
    private static final String ENDPOINTS = "/v1/webhook-endpoints";
    private static final String FEED = "/v1/hotels/" + Situations.ASTORIA + "/events";

    private final Receiver receiver = new Receiver();
    private final DatabaseSettings database = TestPostgres.fresh();
    private final Application application = Main.application(
            Settings.from(Development.variables(database, TestKafka.settings(), 1)), Callers.authorization(), TIMING,
            Clocks.system(), Telemetry.none());
    private final Service service = application.service("notification-service");
    private final String booking = UUID.randomUUID().toString();
    private ContractClient client;

    @BeforeEach
    void open() {
        service.start();
        client = new ContractClient("notification", URI.create("http://127.0.0.1:" + application.http().port()));
    }

    @AfterEach
    void close() {
        service.close();
        receiver.close();
    }

    @Test
    void what_happens_is_sent_signed_as_it_stands_in_the_feed_and_again_the_same_with_both_secrets() {
        JsonNode endpoint = made("/hooks", "[]");
        String first = endpoint.path("secret").asText();
        announce("held", UUID.randomUUID(), 1);
        announce("confirmed", UUID.randomUUID(), 2);
        await().until(() -> receiver.calls("/hooks").size() == 2);
        List<Receiver.Call> calls = receiver.calls("/hooks");
        assertTrue(calls.stream().allMatch(call -> call.isSignedBy(first)));
        assertEquals(List.of("innkeeper.booking.held", "innkeeper.booking.confirmed"),
                calls.stream().map(call -> json(call).path("type").asText()).toList());
        JsonNode feed = json(get(FEED));
        assertEquals(2, feed.path("next_after").asInt());
        assertEquals(json(calls.getLast()).path("data"), feed.at("/items/1/data"));
        assertEquals(json(calls.getLast()).path("timestamp"), feed.at("/items/1/timestamp"));
        assertEquals("confirmed", feed.at("/items/1/data/status").asText());
        assertFalse(feed.toString().contains("My words") || feed.toString().contains("link_version"), feed.toString());
        assertEquals(1, json(get(FEED + "?after=1")).path("items").size());

        String second = json(post(endpoint, "/rotate-secret")).path("secret").asText();
        String id = calls.getLast().header("webhook-id");
        assertEquals(202, post(endpoint, "/deliveries/" + id + "/resend").statusCode());
        await().until(() -> receiver.calls("/hooks").size() == 3);
        Receiver.Call again = receiver.calls("/hooks").getLast();
        assertEquals(id, again.header("webhook-id"));
        assertEquals(calls.getLast().body(), again.body());
        assertTrue(again.isSignedBy(first) && again.isSignedBy(second));
        assertFalse(calls.getLast().isSignedBy(second));
    }

    @Test
    void what_was_not_taken_is_tried_again_as_the_same_and_holds_up_nobody_else() {
        JsonNode broken = made("/broken", "[]");
        receiver.answering(503, Map.of(), "Closed for repair\nsince May");
        announce("confirmed", UUID.randomUUID(), 1);
        await().until(() -> logged(broken, "confirmed").size() == 1);
        List<Receiver.Call> calls = receiver.calls("/broken");
        assertEquals(2, calls.size());
        assertEquals(calls.getFirst().header("webhook-id"), calls.getLast().header("webhook-id"));
        JsonNode log = logged(broken, "confirmed").get(0);
        assertEquals(503, log.at("/calls/0/status_code").asInt());
        assertEquals("Closed for repair", log.at("/calls/0/answer").asText());
        assertEquals("put_off", log.at("/calls/0/outcome").asText());
        assertEquals(204, log.at("/calls/1/status_code").asInt());
        assertTrue(log.at("/calls/1/took_ms").isIntegralNumber() && log.path("next_attempt_at").isNull());

        JsonNode dead = made("http://127.0.0.1:1024/dead");
        made("/alive", "[\"innkeeper.booking.cancelled\"]");
        announce("amended", UUID.randomUUID(), 2);
        announce("cancelled", UUID.randomUUID(), 3);
        await().until(() -> receiver.calls("/alive").size() == 1);
        await().until(() -> logged(dead, "waiting").size() == 2);
        assertTrue(json(get(ENDPOINTS + "/" + id(dead))).path("failing_since").isTextual());
    }

    @Test
    void staff_see_among_the_messages_of_a_booking_that_a_system_was_told() {
        JsonNode endpoint = made("/hooks", "[]");
        announce("held", UUID.randomUUID(), 1);
        await().until(() -> logged(endpoint, "confirmed").size() == 1);
        JsonNode message = json(get("/v1/notifications?booking_id=" + booking)).at("/items/0");
        assertEquals("system", message.path("audience").asText());
        assertEquals("webhook", message.at("/deliveries/0/channel").asText());
        assertEquals("204", message.at("/deliveries/0/attempts/0/reply").asText());
        assertEquals(List.of(), list("anna", "/v1/notifications?booking_id=" + booking));
    }

    @Test
    void an_event_that_comes_twice_is_sent_and_entered_once() {
        made("/hooks", "[]");
        UUID event = UUID.randomUUID();
        announce("confirmed", event, 1);
        announce("confirmed", event, 1);
        announce("cancelled", UUID.randomUUID(), 2);
        await().until(() -> receiver.calls("/hooks").size() == 2);
        assertEquals(2, json(get(FEED)).path("items").size());
    }

    @Test
    void an_endpoint_that_is_gone_is_turned_off_and_its_owner_told_and_turned_on_again() {
        owning();
        JsonNode endpoint = made("/hooks", "[]");
        receiver.answering(410, Map.of(), "");
        assertEquals(202, post(endpoint, "/test").statusCode());
        await().until(
                () -> count("select count(*) from messages where event_type = 'innkeeper.webhook.disabled'") == 1);
        JsonNode off = json(get(ENDPOINTS + "/" + id(endpoint)));
        assertEquals("gone", off.path("disabled_reason").asText());
        assertFalse(off.path("enabled").asBoolean());
        assertEquals(409, post(endpoint, "/test").statusCode());
        await().until(() -> list("boris", "/v1/inbox").size() == 1);
        assertEquals("innkeeper.webhook.disabled", json(get("/v1/inbox")).at("/items/0/event_type").asText());

        HttpResponse<String> on = client.send(request("boris", ENDPOINTS + "/" + id(endpoint))
                .method("PATCH", BodyPublishers.ofString("{\"enabled\": true}"))
                .header("Content-Type", "application/merge-patch+json").build());
        assertEquals(200, on.statusCode());
        assertTrue(json(on).path("enabled").asBoolean() && json(on).path("disabled_reason").isNull());
        assertEquals(202, post(endpoint, "/test").statusCode());
        await().until(() -> receiver.calls("/hooks").size() == 2);
        assertTrue(receiver.calls("/hooks").getLast().isSignedBy(endpoint.path("secret").asText()));
        assertEquals("{\"hotel_id\":\"%s\",\"endpoint_id\":\"%s\"}".formatted(Situations.ASTORIA, id(endpoint)),
                json(receiver.calls("/hooks").getLast()).path("data").toString());
    }

    @Test
    void what_waits_for_an_endpoint_that_is_removed_fails() {
        JsonNode dead = made("http://127.0.0.1:1024/dead");
        announce("confirmed", UUID.randomUUID(), 1);
        await().until(() -> !logged(dead, "waiting").isEmpty());
        assertEquals(204, client.send(request("boris", ENDPOINTS + "/" + id(dead)).DELETE().build()).statusCode());
        await().until(() -> count("select count(*) from deliveries where status = 'failed'") == 1);
        assertEquals(404, get(ENDPOINTS + "/" + id(dead)).statusCode());
    }

    private JsonNode made(String path, String types) {
        return made(receiver.url(path).toString(), types, "");
    }

    private JsonNode made(String url) {
        return made(url, "[]", "");
    }

    private JsonNode made(String url, String types, String description) {
        HttpResponse<String> made = client.send(request("boris", ENDPOINTS).POST(BodyPublishers.ofString("""
                {"hotel_id": "%s", "url": "%s", "event_types": %s, "description": "%s"}"""
                .formatted(Situations.ASTORIA, url, types, description)))
                .header("Content-Type", "application/json").build());
        assertEquals(201, made.statusCode(), made.body());
        return json(made);
    }

    private JsonNode logged(JsonNode endpoint, String status) {
        return json(get("%s/%s/deliveries?status=%s".formatted(ENDPOINTS, id(endpoint), status))).path("items");
    }

    private static String id(JsonNode endpoint) {
        return endpoint.path("id").asText();
    }

    private HttpResponse<String> get(String path) {
        return client.send(request("boris", path).build());
    }

    private List<JsonNode> list(String caller, String path) {
        return json(client.send(request(caller, path).build())).path("items").valueStream().toList();
    }

    private HttpResponse<String> post(JsonNode endpoint, String what) {
        return client
                .send(request("boris", ENDPOINTS + "/" + id(endpoint) + what).POST(BodyPublishers.noBody()).build());
    }

    private HttpRequest.Builder request(String caller, String path) {
        return HttpRequest.newBuilder(client.uri(path)).header("Authorization", "Bearer " + caller);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body(), JsonNode.class);
    }

    private static JsonNode json(Receiver.Call call) {
        return Json.read(call.body(), JsonNode.class);
    }

    /** The service knows Boris, and that the hotel is his. */
    private void owning() {
        String boris = Situations.BORIS_ID.toString();
        String data = """
                {"user_id": "%s", "email": "boris@innkeeper.example", "full_name": "Boris Volkov", "role": "hotelier",
                 "locale": "en", "email_verified": true, "status": "active", "phone": null, "version": 2,
                 "relations": [{"hotel_id": "%s", "relation": "owner", "version": 1}]}
                """.formatted(boris, Situations.ASTORIA);
        EventContract.check("innkeeper.user.updated", data);
        publish("innkeeper.user.v1", "innkeeper.user.updated", boris, UUID.randomUUID(), data);
        await().until(() -> count("select count(*) from relations") == 1);
    }

    private void announce(String what, UUID event, int version) {
        boolean ended = what.equals("cancelled");
        String end = """
                {"reason": "cancelled", "at": "2026-11-27T10:00:00Z", "note": "My words",
                 "by": {"as": "client", "person_id": "%s"}}""".formatted(Situations.ANNA_ID);
        String status = what.equals("held") ? "pending_payment" : ended ? "cancelled" : "confirmed";
        String data = """
                {"booking_id": "%s", "reference": "K7MQ2XPA", "status": "%s", "client_id": "%s",
                 "hotel": {"id": "%s", "name": "Hotel Astoria", "city": "Saint Petersburg",
                           "address": "Bolshaya Morskaya 39", "timezone": "Europe/Moscow",
                           "check_in_time": "14:00", "check_out_time": "12:00"},
                 "check_in": "2027-06-10", "check_out": "2027-06-12", "rooms": [
                   {"id": "%s", "status": "%s",
                    "room_type": {"id": "01930000-0000-7000-a000-000000000001", "name": "Double"},
                    "rate_plan": {"id": "01930000-0000-7000-a000-000000000002", "name": "standard", "board": "room_only"},
                    "check_in": "2027-06-10", "check_out": "2027-06-12", "adults": 2, "children_ages": [5],
                    "price": {"amount": 1250000, "currency": "RUB"}, "night_prices": [625000, 625000],
                    "charges": [], "extras": [], "total": {"amount": 1250000, "currency": "RUB"},
                    "deposit": null, "cancellation_policy": {"law": null, "steps": [{"from": "2027-06-08T11:00:00Z", "percent": 50, "nights": null,
                      "fee": {"amount": 625000, "currency": "RUB"}}]}, "fee": null,
                    "occupied_nights": 2, "end": %s}],
                 "total": {"amount": 1250000, "currency": "RUB"}, "payment_method": "online", "deposit": null,
                 "created_at": "2027-05-01T10:00:00Z", "expires_at": null, "settlement": "paid",
                 "folio": {"charges": {"amount": 1250000, "currency": "RUB"}, "extras": {"amount": 0, "currency": "RUB"},
                   "fees": {"amount": 0, "currency": "RUB"}, "cancellation_fees": {"amount": 0, "currency": "RUB"}, "taxes": {"amount": 0, "currency": "RUB"},
                   "balance": {"amount": 0, "currency": "RUB"},
                   "payments": [], "refunds": [], "refunds_due": []},
                 "refund": null, "change": null, "end": %s, "was_confirmed": true, "returned": null, "version": %d, "link_version": 1}
                """.formatted(booking, status, Situations.ANNA_ID, Situations.ASTORIA, UUID.randomUUID(), status,
                ended ? end : "null", ended ? end : "null", version);
        EventContract.check("innkeeper.booking." + what, data);
        publish("innkeeper.booking.v1", "innkeeper.booking." + what, booking, event, data);
    }

    private static void publish(String topic, String type, String key, UUID id, String data) {
        TestKafka.publish(TestKafka.settings(), topic, key, data,
                Map.of("ce_specversion", "1.0", "ce_id", id.toString(),
                        "ce_type", type, "ce_source", "/test", "ce_subject", key, "ce_time", Instant.now().toString(),
                        "content-type", "application/json"));
    }

    private long count(String sql) {
        try (Connection connection = DriverManager.getConnection(
                database.url(), database.user(), database.password().value());
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
