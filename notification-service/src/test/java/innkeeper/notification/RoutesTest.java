package innkeeper.notification;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.http.list.Cursor;
import innkeeper.kit.json.Json;
import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.Attempt.Outcome;
import innkeeper.notification.delivery.usecase.Noting;
import innkeeper.notification.delivery.usecase.ResendMessage;
import innkeeper.notification.inbox.usecase.FollowedInbox;
import innkeeper.notification.inbox.usecase.InMemoryInbox;
import innkeeper.notification.message.usecase.InMemoryMessages;
import innkeeper.testkit.contract.ContractClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static innkeeper.notification.Situations.NOW;
import static innkeeper.notification.Situations.id;
import static innkeeper.notification.Situations.noticeToAnna;
import static innkeeper.notification.Situations.secretToAnna;
import static innkeeper.notification.Situations.toAnna;
import static innkeeper.notification.Situations.toBoris;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RoutesTest {
    private static final String LIST = "/v1/notifications";
    private static final String TO_ANNA = LIST + "/01930000-0000-7000-c000-000000000001";
    private static final String TO_BORIS = LIST + "/01930000-0000-7000-c000-000000000002";

    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final FollowedInbox INBOX = new FollowedInbox(new InMemoryInbox());
    private static final InMemoryMessages MESSAGES = new InMemoryMessages();
    private static Edge edge;
    private static ContractClient client;

    @BeforeAll
    static void open() {
        List.of(toAnna(1), toBoris(2), toAnna(3)).forEach(MESSAGES::addByEmail);
        Noting.putOff(MESSAGES, toAnna(1), "Your booking",
                new Attempt(1, NOW.plusSeconds(2), Outcome.PUT_OFF, "451 busy"));
        Noting.sent(MESSAGES, toAnna(1), "Your booking", new Attempt(2, NOW.plusSeconds(5), Outcome.SENT, "250 Ok"));
        Noting.failed(MESSAGES, toBoris(2), "New booking",
                new Attempt(1, NOW.plusSeconds(2), Outcome.REFUSED, "550 no"));
        edge = over(MESSAGES).inbox(INBOX).open();
        client = edge.client();
    }

    private static Edge.Over over(InMemoryMessages messages) {
        return Edge.over().correspondence(messages, new ResendMessage(messages, CLOCK)::handle).clock(CLOCK);
    }

    @AfterAll
    static void close() {
        edge.close();
    }

    @Test
    void a_message_is_shown_with_its_delivery_record() {
        assertEquals(Json.read("""
                {"id": "01930000-0000-7000-c000-000000000001",
                 "event_type": "innkeeper.booking.confirmed",
                 "booking_id": "01930000-0000-7000-b000-000000000001",
                 "audience": "client",
                 "created_at": "2026-11-22T10:00:01Z",
                 "trace_id": null,
                 "deliveries": [{
                    "channel": "email",
                    "status": "sent",
                    "address": "to@innkeeper.example",
                    "subject": "Your booking",
                    "reference": null,
                    "sent_at": "2026-11-22T10:00:05Z",
                    "confirmed_at": null,
                    "bad_since": null,
                    "next_try_at": null,
                    "attempts": [
                        {"attempt": 1, "at": "2026-11-22T10:00:02Z", "outcome": "put_off", "reply": "451 busy"},
                        {"attempt": 2, "at": "2026-11-22T10:00:05Z", "outcome": "sent", "reply": "250 Ok"}]}]}
                """, JsonNode.class), json(get("anna", TO_ANNA)));
    }

    @Test
    void a_message_not_tried_yet_has_neither_subject_nor_attempts() {
        JsonNode waiting = json(get("anna", LIST)).at("/items/0/deliveries/0");
        assertEquals("waiting", waiting.path("status").asText());
        assertTrue(waiting.path("subject").isNull() && waiting.path("sent_at").isNull());
        assertTrue(waiting.path("next_try_at").isTextual(), waiting.toString());
        assertEquals(0, waiting.path("attempts").size());
    }

    @Test
    void a_message_about_an_account_names_no_booking_and_shows_nothing_of_what_was_sealed() {
        var messages = new InMemoryMessages();
        List.of(noticeToAnna(1), secretToAnna(2)).forEach(messages::addByEmail);
        try (Edge other = over(messages).open()) {
            var door = other.client();
            JsonNode items = json(door.send(HttpRequest.newBuilder(door.uri(LIST))
                    .header("Authorization", "Bearer anna").build())).path("items");
            assertEquals("innkeeper.user-secret.password-reset", items.at("/0/event_type").asText());
            assertEquals("innkeeper.user.password-changed", items.at("/1/event_type").asText());
            assertTrue(items.at("/0/booking_id").isNull() && items.at("/1/booking_id").isNull());
            assertFalse(items.toString().contains("sealed"));
        }
    }

    @Test
    void everybody_sees_what_was_written_to_them_and_an_administrator_sees_all() {
        assertEquals(List.of("3", "1"), ids("anna", ""));
        assertEquals(List.of("2"), ids("boris", ""));
        assertEquals(List.of("3", "2", "1"), ids("admin", ""));
        assertEquals("200", outcome(get("boris", TO_BORIS)));
        assertEquals("200", outcome(get("admin", TO_ANNA)));
        assertEquals("403 not-own-account", outcome(get("clara", TO_ANNA)));
        assertEquals("403 not-own-account", outcome(get("accountant", TO_ANNA)));
        assertEquals("403 not-own-account", outcome(get("anna", TO_BORIS)));
    }

    @Test
    void who_works_with_a_hotels_bookings_sees_what_was_written_about_one_of_them() {
        String ofBooking = "?booking_id=01930000-0000-7000-b000-000000000001";
        assertEquals(List.of("3", "2", "1"), ids("boris", ofBooking));
        assertEquals(List.of("3", "2", "1"), ids("desk", ofBooking));
        assertEquals(List.of("3", "1"), ids("anna", ofBooking));
        assertEquals(List.of(), ids("clara", ofBooking));
        assertEquals(List.of(), ids("accountant", ofBooking));
        assertEquals(List.of(), ids("desk", ""));
        assertEquals(List.of(), ids("desk", "?booking_id=01930000-0000-7000-b000-000000000002"));
        assertEquals("200", outcome(get("desk", TO_ANNA)));
        assertEquals("400 invalid-input", outcome(get("desk", LIST + "?booking_id=7")));
    }

    @Test
    void where_it_went_is_shown_to_whom_it_was_written_and_to_administrators_alone() {
        String address = "/deliveries/0/address";
        assertEquals("to@innkeeper.example", json(get("anna", TO_ANNA)).at(address).asText());
        assertEquals("to@innkeeper.example", json(get("admin", TO_ANNA)).at(address).asText());
        assertTrue(json(get("desk", TO_ANNA)).at(address).isNull());
    }

    @Test
    void support_asks_for_a_person_an_address_or_a_booking_reference() {
        assertEquals(List.of("2"), ids("admin", "?recipient_id=" + Situations.BORIS_ID));
        assertEquals(List.of("2", "1"), ids("admin", "?address=TO@innkeeper.example"));
        // as people write hosts in their own script, here with the full stop of Chinese
        assertEquals(List.of("2", "1"), ids("admin", "?address=to@innkeeper%E3%80%82example"));
        assertEquals(List.of(), ids("admin", "?address=%2B79161234567"));
        assertEquals(List.of(), ids("boris", "?recipient_id=" + Situations.ANNA_ID));
        assertEquals(List.of("3", "2", "1"), ids("admin", "?reference=K7MQ2XPA"));
        assertEquals(List.of("3", "2", "1"), ids("desk", "?reference=K7MQ2XPA"));
        assertEquals(List.of("3", "1"), ids("anna", "?reference=K7MQ2XPA"));
        assertEquals(List.of(), ids("clara", "?reference=K7MQ2XPA"));
        assertEquals(List.of(), ids("admin", "?reference=AAAA2222"));
    }

    @Test
    void whoever_works_at_the_desk_has_a_message_sent_again() {
        var messages = new InMemoryMessages();
        List.of(toAnna(1), secretToAnna(2)).forEach(messages::addByEmail);
        Noting.failed(messages, toAnna(1), "Your booking", new Attempt(1, NOW, Outcome.REFUSED, "550 no"));
        try (Edge other = over(messages).open()) {
            var door = other.client();
            assertEquals("403", outcome(post(door, "anna", TO_ANNA)).substring(0, 3));
            assertEquals("403", outcome(post(door, "accountant", TO_ANNA)).substring(0, 3));
            assertEquals("failed", json(get(door, "admin", TO_ANNA)).at("/deliveries/0/status").asText());
            HttpResponse<String> answer = post(door, "desk", TO_ANNA);
            assertEquals(202, answer.statusCode());
            assertEquals("waiting", json(answer).at("/deliveries/0/status").asText());
            assertEquals("409 not-resendable",
                    outcome(post(door, "admin", LIST + "/01930000-0000-7000-c000-000000000002")));
            assertEquals("404 unknown-notification",
                    outcome(post(door, "admin", LIST + "/01930000-0000-7000-c000-000000000099")));
        }
    }

    private static HttpResponse<String> post(ContractClient door, String token, String path) {
        return door.send(HttpRequest.newBuilder(door.uri(path + "/resend")).header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    private static HttpResponse<String> get(ContractClient door, String token, String path) {
        return door.send(HttpRequest.newBuilder(door.uri(path)).header("Authorization", "Bearer " + token).build());
    }

    @Test
    void everybody_reads_their_own_inbox_and_says_so() {
        INBOX.put(id(1), Situations.ANNA_ID, "Confirmed", "Dear Anna", NOW);
        INBOX.put(id(2), Situations.BORIS_ID, "Confirmed", "Dear Boris", NOW);
        assertEquals(1, json(get("anna", "/v1/inbox?status=unread")).path("items").size());
        HttpRequest.Builder read = HttpRequest.newBuilder(
                client.uri("/v1/inbox/01930000-0000-7000-c000-000000000001/read"))
                .POST(HttpRequest.BodyPublishers.noBody());
        assertEquals("403 not-own-account",
                outcome(client.send(read.copy().header("Authorization", "Bearer boris").build())));
        HttpResponse<String> answer = client.send(read.copy().header("Authorization", "Bearer anna").build());
        assertEquals("2026-11-22T10:00:00Z", json(answer).path("read_at").asText());
        assertEquals(0, json(get("anna", "/v1/inbox?status=unread")).path("items").size());
        assertEquals(1, json(get("anna", "/v1/inbox?status=all")).path("items").size());
        assertEquals("400 invalid-input", outcome(get("anna", "/v1/inbox?status=new")));
        assertEquals("401 unauthenticated", outcome(get("", "/v1/inbox")));
    }

    @Test
    void everybody_chooses_how_they_want_to_hear_of_what() {
        String standard = get("boris", "/v1/notification-preferences").body();
        assertEquals("email", json(get("boris", "/v1/notification-preferences"))
                .at("/kinds/bookings/channels/0").asText());
        String night = "{\"from\": \"22:00\", \"to\": \"08:00\", \"zone\": \"Europe/Moscow\"}";
        HttpResponse<String> answer = put(standard.replace("\"quiet_hours\":null", "\"quiet_hours\":" + night), "");
        assertEquals(200, answer.statusCode());
        assertEquals(Json.read(night, JsonNode.class), json(answer).path("quiet_hours"));
        assertEquals(Optional.of("\"v1\""), answer.headers().firstValue("ETag"));
        assertEquals("412 stale", outcome(put(standard, "\"v0\"")));
        assertEquals("200", outcome(put(standard, "\"v1\"")));
        assertEquals("422 required-channel-missing", outcome(put(
                standard.replace("\"money\":{\"channels\":[\"email\"]", "\"money\":{\"channels\":[]"), "")));
        assertEquals("400 invalid-input", outcome(put(standard.replace("\"quiet_hours\":null", "\"quiet_hours\":"
                + night.replace("Europe/Moscow", "Mars/Olympus")), "")));
        String german = standard.replace("\"language\":null", "\"language\":\"de\"");
        assertEquals("400 invalid-input", outcome(put(german, "")));
        assertEquals("ru", json(put(german.replace("\"de\"", "\"ru\""), "")).path("language").asText());
        assertEquals("400 invalid-input", outcome(put(standard.replace("[\"email\"]", "[\"pigeon\"]"), "")));
    }

    private static HttpResponse<String> put(String body, String ifMatch) {
        HttpRequest.Builder request = HttpRequest.newBuilder(client.uri("/v1/notification-preferences"))
                .header("Authorization", "Bearer boris").header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body));
        return client.send((ifMatch.isEmpty() ? request : request.header("If-Match", ifMatch)).build());
    }

    @Test
    void a_list_can_be_asked_for_one_status() {
        assertEquals(List.of("1"), ids("anna", "?status=sent"));
        assertEquals(List.of("2"), ids("admin", "?status=failed"));
        assertEquals(List.of("3"), ids("admin", "?status=waiting"));
        assertEquals(List.of(), ids("boris", "?status=waiting"));
    }

    @Test
    void a_list_goes_on_where_the_page_ended() {
        JsonNode first = json(get("admin", LIST + "?limit=2"));
        assertEquals(2, first.path("items").size());
        JsonNode second = json(get("admin", LIST + "?limit=2&cursor=" + first.path("next_cursor").asText()));
        assertEquals(1, second.path("items").size());
        assertTrue(second.path("next_cursor").isNull());
    }

    @Test
    void a_full_last_page_promises_no_other() {
        assertTrue(json(get("admin", LIST + "?limit=3")).path("next_cursor").isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {LIST, TO_ANNA})
    void without_a_token_of_a_person_nothing_is_said(String path) {
        assertEquals("401 unauthenticated", outcome(get("", path)));
        assertEquals("401 invalid-token", outcome(get("stolen", path)));
        assertEquals("403 role-forbids", outcome(get("hotel-service", path)));
    }

    @Test
    void what_does_not_exist_is_absent() {
        assertEquals("404 unknown-notification",
                outcome(get("anna", LIST + "/01930000-0000-7000-c000-000000000099")));
    }

    @ParameterizedTest
    @CsvSource({
            "?limit=0, query:limit", "?limit=101, query:limit", "?limit=ten, query:limit", "?limit=-1, query:limit",
            "?status=lost, query:status", "?status=SENT, query:status", "?status=, query:status",
            "?cursor=!, query:cursor", "?cursor=W10, query:cursor", "?cursor=WyJ4Il0, query:cursor",
            "?recipient=anna, query:recipient", "?recipient_id=7, query:recipient_id", "?address=, query:address",
            "?reference=k7, query:reference", "/7, path:notification_id",
            "/01930000-0000-7000-c000-00000000000g, path:notification_id"})
    void what_cannot_be_read_is_pointed_at(String request, String pointer) {
        HttpResponse<String> answer = get("anna", LIST + request);
        assertEquals("400 invalid-input", outcome(answer));
        assertEquals(List.of(pointer), StreamSupport.stream(json(answer).path("errors").spliterator(), false)
                .map(error -> error.path("pointer").asText()).toList());
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        String two = new Cursor<>("bookings", Place.class).write(
                new Place(UUID.fromString("01930000-0000-7000-c000-000000000001")));
        assertEquals("400 invalid-input", outcome(get("anna", LIST + "?cursor=" + two)));
    }

    record Place(UUID id) {}

    private static List<String> ids(String token, String query) {
        HttpResponse<String> answer = get(token, LIST + query);
        assertEquals(200, answer.statusCode());
        return StreamSupport.stream(json(answer).path("items").spliterator(), false)
                .map(item -> item.path("id").asText().replaceAll(".*-0*", "")).toList();
    }

    private static HttpResponse<String> get(String token, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(client.uri(path));
        return client.send((token.isEmpty() ? request : request.header("Authorization", "Bearer " + token)).build());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body(), JsonNode.class);
    }

    /** {@code 404 unknown-notification}, or the status alone where it is a success. */
    private static String outcome(HttpResponse<String> answer) {
        return answer.statusCode() < 400
                ? String.valueOf(answer.statusCode())
                : answer.statusCode() + " " + json(answer).path("code").asText();
    }
}
