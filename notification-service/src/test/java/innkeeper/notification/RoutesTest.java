package innkeeper.notification;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.http.list.Cursor;
import innkeeper.kit.json.Json;
import innkeeper.kit.lifecycle.Service;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.Attempt.Outcome;
import innkeeper.notification.message.usecase.InMemoryMessages;
import innkeeper.testkit.contract.ContractClient;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static innkeeper.notification.Situations.NOW;
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

    private static final InMemoryMessages MESSAGES = new InMemoryMessages();
    private static Service service;
    private static ContractClient client;

    @BeforeAll
    static void open() {
        List.of(toAnna(1), toBoris(2), toAnna(3)).forEach(MESSAGES::add);
        MESSAGES.putOff(toAnna(1), "Your booking", new Attempt(1, NOW.plusSeconds(2), Outcome.PUT_OFF, "451 busy"));
        MESSAGES.sent(toAnna(1), "Your booking", new Attempt(2, NOW.plusSeconds(5), Outcome.SENT, "250 Ok"));
        MESSAGES.failed(toBoris(2), "New booking", new Attempt(1, NOW.plusSeconds(2), Outcome.REFUSED, "550 no"));
        Application application = Main.edge(
                Settings.from(Development.variables()), MESSAGES, Callers.authorization(), Telemetry.none(), List.of());
        service = application.service("notification-service");
        service.start();
        client = new ContractClient("notification", URI.create("http://127.0.0.1:" + application.http().port()));
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void a_message_is_shown_with_its_delivery_record() {
        assertEquals(Json.read("""
                {"id": "01930000-0000-7000-c000-000000000001",
                 "event_type": "innkeeper.booking.confirmed",
                 "booking_id": "01930000-0000-7000-b000-000000000001",
                 "audience": "client",
                 "channel": "email",
                 "status": "sent",
                 "subject": "Your booking",
                 "created_at": "2026-11-22T10:00:01Z",
                 "sent_at": "2026-11-22T10:00:05Z",
                 "attempts": [
                    {"attempt": 1, "at": "2026-11-22T10:00:02Z", "outcome": "put_off", "reply": "451 busy"},
                    {"attempt": 2, "at": "2026-11-22T10:00:05Z", "outcome": "sent", "reply": "250 Ok"}]}
                """, JsonNode.class), json(get("anna", TO_ANNA)));
    }

    @Test
    void a_message_not_tried_yet_has_neither_subject_nor_attempts() {
        JsonNode waiting = json(get("anna", LIST)).at("/items/0");
        assertEquals("waiting", waiting.path("status").asText());
        assertTrue(waiting.path("subject").isNull() && waiting.path("sent_at").isNull());
        assertEquals(0, waiting.path("attempts").size());
    }

    @Test
    void a_message_about_an_account_names_no_booking_and_shows_nothing_of_what_was_sealed() {
        var messages = new InMemoryMessages();
        List.of(noticeToAnna(1), secretToAnna(2)).forEach(messages::add);
        Application application = Main.edge(
                Settings.from(Development.variables()), messages, Callers.authorization(), Telemetry.none(), List.of());
        try (Service other = application.service("notification-service")) {
            other.start();
            var door = new ContractClient("notification", URI.create("http://127.0.0.1:" + application.http().port()));
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
            "?recipient=anna, query:recipient", "/7, path:notification_id",
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
