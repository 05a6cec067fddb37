package innkeeper.notification;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.JustMade;
import innkeeper.kernel.PersonId;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.json.Json;
import innkeeper.kit.time.Clocks;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.staff.domain.Post;
import innkeeper.notification.staff.domain.Relation;
import innkeeper.notification.staff.usecase.FindOwner;
import innkeeper.notification.staff.usecase.InMemoryStaff;
import innkeeper.notification.webhook.domain.HotelEvent;
import innkeeper.notification.webhook.usecase.InMemoryEndpoints;
import innkeeper.notification.webhook.usecase.InMemoryFeed;
import innkeeper.notification.webhook.usecase.InMemoryLog;
import innkeeper.testkit.contract.ContractClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static innkeeper.notification.Situations.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A hotel's own systems, over REST. */
class HotelSystemsTest {
    private static final String ENDPOINTS = "/v1/webhook-endpoints";
    private static final String FEED = feed(Situations.ASTORIA);
    private static final PersonId CLARA = PersonId.of("01930000-0000-7000-8000-000000000003");

    private final InMemoryFeed feed = new InMemoryFeed();
    private final InMemoryLog log = new InMemoryLog();
    private Edge edge;
    private ContractClient client;

    @BeforeEach
    void open() {
        edge = Edge.over().channels(Channel.WEBHOOK)
                .hotelSystems(HotelSystems.routes(new InMemoryEndpoints(), feed, log)).open();
        client = edge.client();
    }

    @AfterEach
    void close() {
        edge.close();
    }

    @Test
    void a_secret_is_shown_when_it_is_made_and_never_again() {
        JsonNode made = json(create("boris", "https://pms.example/hooks"));
        String endpoint = ENDPOINTS + "/" + made.path("id").asText();
        assertTrue(made.path("secret").asText().matches("whsec_[A-Za-z0-9+/]{43}="));
        assertTrue(made.path("enabled").asBoolean() && made.path("disabled_reason").isNull());
        assertFalse(json(send("boris", "GET", endpoint, "")).has("secret"));
        JsonNode rotated = json(send("boris", "POST", endpoint + "/rotate-secret", ""));
        assertNotEquals(made.path("secret"), rotated.path("secret"));
        assertFalse(send("boris", "GET", ENDPOINTS, "").body().contains("whsec_"));
    }

    @Test
    void owner_and_managers_run_it_an_administrator_looks_on_and_nobody_else() {
        String endpoint = ENDPOINTS + "/" + json(create("boris", "https://pms.example/hooks")).path("id").asText();
        assertEquals("403 role-forbids", outcome(create("anna", "https://pms.example/hooks")));
        assertEquals("403 role-forbids", outcome(create("desk", "https://pms.example/hooks")));
        assertEquals("403 not-hotel-staff", outcome(create("admin", "https://pms.example/hooks")));
        assertEquals("200", outcome(send("admin", "GET", endpoint, "")));
        assertEquals("200", outcome(send("admin", "GET", endpoint + "/deliveries", "")));
        assertEquals("403 not-hotel-staff", outcome(send("admin", "DELETE", endpoint, "")));
        assertEquals("403 not-hotel-staff", outcome(send("accountant", "GET", endpoint, "")));
        assertEquals("401 unauthenticated", outcome(send("", "GET", endpoint, "")));
        assertEquals("404 unknown-webhook-endpoint", outcome(send("boris", "GET", ENDPOINTS + "/" + Ids.next(), "")));
        assertEquals(1, json(send("admin", "GET", ENDPOINTS, "")).path("items").size());
        assertEquals(1,
                json(send("boris", "GET", ENDPOINTS + "?hotel_id=" + Situations.ASTORIA, "")).path("items").size());
        assertEquals(0, json(send("boris", "GET", ENDPOINTS + "?hotel_id=" + Ids.next(), "")).path("items").size());
    }

    @Test
    void an_administrator_turns_it_off_and_who_runs_it_on_again() {
        String endpoint = ENDPOINTS + "/" + json(create("boris", "https://pms.example/hooks")).path("id").asText();
        assertEquals("403 role-forbids", outcome(send("boris", "POST", endpoint + "/disable", "")));
        JsonNode off = json(send("admin", "POST", endpoint + "/disable", ""));
        assertEquals("by_admin", off.path("disabled_reason").asText());
        assertEquals(off, json(send("admin", "POST", endpoint + "/disable", "")));
        assertTrue(json(send("boris", "PATCH", endpoint, "{\"enabled\": true}")).path("enabled").asBoolean());
        send("boris", "PATCH", endpoint, "{\"enabled\": false}");
        assertEquals("by_staff",
                json(send("admin", "POST", endpoint + "/disable", "")).path("disabled_reason").asText());
        assertEquals("404 unknown-webhook-endpoint",
                outcome(send("admin", "POST", ENDPOINTS + "/" + Ids.next() + "/disable", "")));
    }

    @Test
    void of_another_hotel_nobody_gets_an_endpoint() {
        assertEquals("403 not-hotel-staff", outcome(create("clara", "https://pms.example/hooks")));
        assertEquals("403 not-hotel-staff", outcome(send("clara", "GET", FEED, "")));
        HotelId nobodys = new HotelId(Ids.next());
        assertEquals("404 unknown-hotel", outcome(create("boris", nobodys, "https://pms.example/hooks")));
        assertEquals("404 unknown-hotel", outcome(send("boris", "GET", feed(nobodys), "")));
        assertEquals("200", outcome(send("admin", "GET", feed(nobodys), "")));
    }

    @Test
    void a_hotel_just_made_is_its_makers_as_soon_as_it_is_told_of() {
        HotelId made = new HotelId(Ids.next());
        InMemoryStaff staff = new InMemoryStaff();
        edge.close();
        edge = Edge.over().channels(Channel.WEBHOOK)
                .hotelSystems(HotelSystems.routes(new InMemoryEndpoints(), feed, log,
                        new FindOwner(staff::ownerOf, new JustMade(Clocks.system(), () -> staff.put(
                                CLARA, Set.of(new Post(made, Relation.OWNER, 1)))))))
                .open();
        client = edge.client();
        assertEquals("200", outcome(send("clara", "GET", feed(made), "")));
        assertEquals(0, json(send("clara", "GET", ENDPOINTS, "")).path("items").size());
        HttpResponse<String> created = create("clara", made, "https://pms.example/hooks");
        assertEquals("201", outcome(created));
        assertEquals("200", outcome(send("clara", "GET", ENDPOINTS + "/" + json(created).path("id").asText(), "")));
        assertEquals("403 not-hotel-staff", outcome(create("boris", made, "https://pms.example/hooks")));
    }

    @ParameterizedTest
    @CsvSource({
            "https://pms.local/hooks, 422 webhook-address-refused",
            "http://pms.example/hooks, 422 webhook-address-refused",
            "https://pms.example:22/hooks, 422 webhook-address-refused",
            "https://boris:word@pms.example/hooks, 400 invalid-input",
            "https://pms.example:99999/hooks, 400 invalid-input",
            "ftp://pms.example/hooks, 400 invalid-input",
            "https:///hooks, 400 invalid-input",
            "pms.example/hooks, 400 invalid-input"})
    void we_send_to_no_address_that_is_not_public(String url, String outcome) {
        assertEquals(outcome, outcome(create("boris", url)));
        String endpoint = ENDPOINTS + "/" + json(create("boris", "https://pms.example/hooks")).path("id").asText();
        assertEquals(outcome, outcome(send("boris", "PATCH", endpoint, "{\"url\": \"%s\"}".formatted(url))));
    }

    @Test
    void a_hotel_has_ten_at_most() {
        for (int number = 0; number < 10; number++) {
            assertEquals("201", outcome(create("boris", "https://pms.example/hooks")));
        }
        assertEquals("409 too-many-webhook-endpoints", outcome(create("boris", "https://pms.example/hooks")));
    }

    @Test
    void what_is_changed_is_what_is_named() {
        JsonNode made = json(create("boris", "https://pms.example/hooks"));
        String endpoint = ENDPOINTS + "/" + made.path("id").asText();
        JsonNode changed = json(send("boris", "PATCH", endpoint,
                "{\"event_types\": [\"innkeeper.booking.confirmed\"], \"enabled\": false}"));
        assertEquals("https://pms.example/hooks", changed.path("url").asText());
        assertEquals("by_staff", changed.path("disabled_reason").asText());
        assertEquals("409 webhook-endpoint-off", outcome(send("boris", "POST", endpoint + "/test", "")));
        assertEquals("400 invalid-input",
                outcome(send("boris", "PATCH", endpoint, "{\"event_types\": [\"innkeeper.booking.sold\"]}")));
        assertEquals("412 stale", outcome(client.send(request("boris", endpoint).header("If-Match", "\"v1\"")
                .header("Content-Type", "application/json")
                .method("PATCH", BodyPublishers.ofString("{\"enabled\": true}")).build())));
        assertEquals("204", outcome(send("boris", "DELETE", endpoint, "")));
        assertEquals("404 unknown-webhook-endpoint", outcome(send("boris", "DELETE", endpoint, "")));
    }

    @Test
    void a_test_is_sent_stands_in_the_log_and_can_be_sent_again() {
        String endpoint = ENDPOINTS + "/" + json(create("boris", "https://pms.example/hooks")).path("id").asText();
        JsonNode sent = json(send("boris", "POST", endpoint + "/test", ""));
        assertEquals("waiting", sent.path("status").asText());
        assertEquals(sent, json(send("boris", "GET", endpoint + "/deliveries", "")).at("/items/0"));
        String deliveries = endpoint + "/deliveries/";
        assertEquals("202", outcome(send("boris", "POST", deliveries + sent.path("id").asText() + "/resend", "")));
        assertEquals(1, log.again().size());
        assertEquals("404 unknown-notification",
                outcome(send("boris", "POST", deliveries + Ids.next() + "/resend", "")));
    }

    @Test
    void a_number_that_no_event_has_had_yet_is_refused_for_who_waits_behind_it_would_miss_some() {
        assertEquals("200", outcome(send("boris", "GET", FEED + "?after=0", "")));
        assertEquals("400 invalid-input", outcome(send("boris", "GET", FEED + "?after=1", "")));
        threeEvents();
        assertEquals(3, json(send("boris", "GET", FEED + "?after=3", "")).path("next_after").asInt());
        HttpResponse<String> beyond = send("boris", "GET", FEED + "?after=4", "");
        assertEquals("400 invalid-input", outcome(beyond));
        assertEquals("query:after", json(beyond).at("/errors/0/pointer").asText());
    }

    @Test
    void who_has_not_seen_what_is_kept_no_more_is_told_so_and_where_to_go_on() {
        threeEvents();
        feed.forget(2);
        HttpResponse<String> gone = send("boris", "GET", FEED + "?after=1", "");
        assertEquals("410 events-forgotten", outcome(gone));
        assertTrue(json(gone).path("detail").asText().endsWith("go on after 2"));
        assertEquals("410 events-forgotten", outcome(send("boris", "GET", FEED + "?after=0", "")));
        assertEquals(3, json(send("boris", "GET", FEED + "?after=2", "")).at("/items/0/sequence").asInt());
        assertEquals(3, json(send("boris", "GET", FEED, "")).at("/items/0/sequence").asInt());
        feed.forget(3);
        assertEquals("410 events-forgotten", outcome(send("boris", "GET", FEED + "?after=2", "")));
        assertEquals(3, json(send("boris", "GET", FEED + "?after=3", "")).path("next_after").asInt());
        assertEquals(3, json(send("boris", "GET", FEED, "")).path("next_after").asInt());
    }

    @Test
    void the_feed_goes_on_after_the_number_that_was_seen_last() {
        threeEvents();
        JsonNode page = json(send("boris", "GET", FEED + "?limit=2", ""));
        assertEquals(2, page.path("items").size());
        assertEquals(2, page.path("next_after").asInt());
        assertEquals(3, json(send("admin", "GET", FEED + "?after=2", "")).at("/items/0/sequence").asInt());
        assertEquals(3, json(send("boris", "GET", FEED + "?after=3", "")).path("next_after").asInt());
        assertEquals("403 role-forbids", outcome(send("desk", "GET", FEED, "")));
        assertEquals("400 invalid-input", outcome(send("boris", "GET", FEED + "?after=-1", "")));
    }

    private void threeEvents() {
        for (int number = 1; number <= 3; number++) {
            feed.append(
                    new HotelEvent(new UUID(0, number), "innkeeper.booking.held", NOW, Situations.ASTORIA, "Astoria",
                            new BookingId(Ids.next()), "K7MQ2XPA", STATE));
        }
    }

    private static final String STATE = """
            {"booking_id": "01930000-0000-7000-b000-000000000001", "version": 2, "reference": "K7MQ2XPA",
             "status": "confirmed", "client_id": "01930000-0000-7000-8000-000000000001",
             "hotel": {"id": "01930000-0000-7000-9000-000000000001", "name": "Hotel Astoria", "timezone": "Europe/Moscow"},
             "check_in": "2027-06-10", "check_out": "2027-06-12", "rooms": [],
             "total": {"amount": 1250000, "currency": "RUB"}, "payment_method": "online", "deposit": null,
             "balance": {"amount": 0, "currency": "RUB"}, "settlement": "paid", "refund": null,
             "created_at": "2026-11-22T09:58:00Z", "expires_at": null, "end": null}
            """;

    private static String feed(HotelId hotel) {
        return "/v1/hotels/" + hotel + "/events";
    }

    private HttpResponse<String> create(String caller, String url) {
        return create(caller, Situations.ASTORIA, url);
    }

    private HttpResponse<String> create(String caller, HotelId hotel, String url) {
        return send(caller, "POST", ENDPOINTS,
                "{\"hotel_id\": \"%s\", \"url\": \"%s\"}".formatted(hotel, url));
    }

    private HttpResponse<String> send(String caller, String method, String path, String body) {
        HttpRequest.Builder request = request(caller, path);
        return client.send(body.isEmpty()
                ? request.method(method, BodyPublishers.noBody()).build()
                : request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body))
                        .build());
    }

    private HttpRequest.Builder request(String caller, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(client.uri(path));
        return caller.isEmpty() ? request : request.header("Authorization", "Bearer " + caller);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body(), JsonNode.class);
    }

    private static String outcome(HttpResponse<String> answer) {
        return answer.statusCode() < 400
                ? Integer.toString(answer.statusCode())
                : answer.statusCode() + " " + json(answer).path("code").asText();
    }
}
