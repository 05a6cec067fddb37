package innkeeper.notification;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.access.Authorization;
import innkeeper.kit.access.Role;
import innkeeper.kit.access.Subject;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.Unavailable;
import innkeeper.notification.inbox.usecase.FollowedInbox;
import innkeeper.notification.inbox.usecase.InMemoryInbox;
import innkeeper.testkit.access.PolicyStandIn;
import innkeeper.testkit.contract.ContractClient;
import innkeeper.testkit.contract.ReadEvents;
import innkeeper.testkit.http.Wire;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static innkeeper.notification.Situations.ANNA_ID;
import static innkeeper.notification.Situations.BORIS_ID;
import static innkeeper.notification.Situations.NOW;
import static innkeeper.notification.Situations.id;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Anna follows her inbox; every answer is held to the contract. */
class InboxStreamTest {
    private static final String STREAM = "/v1/inbox/stream";

    private final FollowedInbox inbox = new FollowedInbox(new InMemoryInbox());
    private final List<ReadEvents> opened = new ArrayList<>();
    private final Instant until = Instant.now().plusSeconds(2);
    private final Authorization policy = new PolicyStandIn(Map.of(
            "anna", new Subject(ANNA_ID.toString(), Role.CLIENT, "", "en", "", "", true),
            "short", new Subject(ANNA_ID.toString(), Role.CLIENT, "", "en", "", "", true, until),
            "boris", new Subject(BORIS_ID.toString(), Role.HOTELIER, "", "en", "", "", true),
            "hotel-service", new Subject("hotel-service", Role.SERVICE, "", "en", "", "", true)));
    private volatile String signedOut = "nobody";
    private volatile boolean away;
    private Edge edge;
    private ContractClient client;

    @BeforeEach
    void open() {
        edge = Edge.over().inbox(inbox).authorization((token, action, resource) -> {
            if (away) {
                throw new Unavailable("auth-service", new IllegalStateException("away"));
            }
            return policy.decide(token.equals(signedOut) ? "stolen" : token, action, resource);
        }).open();
        client = edge.client();
    }

    @AfterEach
    void close() {
        opened.forEach(ReadEvents::close);
        edge.close();
    }

    @Test
    void what_comes_and_what_is_read_elsewhere_arrives_as_it_stands_in_the_list() {
        put(1);
        ReadEvents stream = follow("anna");
        await().until(() -> stream.lastId().equals("1"));
        put(2);
        inbox.put(id(3), BORIS_ID, "Confirmed", "Dear Boris", NOW);
        await().until(() -> stream.events().size() == 1);
        assertEquals(List.of("2 written 2"), told(stream));
        assertEquals(json(get("anna", "/v1/inbox?limit=1")).at("/items/0"), data(stream.events().getFirst()));
        client.send(to("anna", "/v1/inbox/" + id(1) + "/read").POST(BodyPublishers.noBody()).build());
        await().until(() -> stream.events().size() == 2);
        assertEquals(List.of("2 written 2", "3 read 1"), told(stream));
        assertTrue(data(stream.events().getLast()).path("read_at").isTextual());
    }

    @Test
    void who_comes_again_misses_nothing_and_gets_nothing_twice() {
        put(1);
        put(2);
        ReadEvents first = follow("anna", "0");
        await().until(() -> first.events().size() == 2);
        first.close();
        put(3);
        put(4);
        ReadEvents second = follow("anna", first.lastId());
        put(5);
        await().until(() -> second.events().size() == 3);
        assertEquals(List.of("1 written 1", "2 written 2"), told(first));
        assertEquals(List.of("3 written 3", "4 written 4", "5 written 5"), told(second));
    }

    @Test
    void what_changed_twice_meanwhile_comes_once() {
        put(1);
        put(2);
        inbox.read(ANNA_ID, id(1), NOW);
        ReadEvents stream = follow("anna", "0");
        await().until(() -> stream.events().size() == 2);
        assertEquals(List.of("2 written 2", "3 read 1"), told(stream));
    }

    @Test
    void a_full_inbox_comes_whole() {
        for (int number = 1; number <= 50; number++) {
            put(number);
        }
        ReadEvents stream = follow("anna", "0");
        await().until(() -> stream.events().size() == 50);
        assertEquals("50", stream.lastId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "01", "2.0", "x", "1,2", "99999999999999999999", "2"})
    void an_id_that_is_none_of_this_stream_is_refused(String id) {
        put(1);
        HttpResponse<String> answer =
                client.send(to("anna", STREAM).header("Last-Event-ID", id).build());
        assertEquals("400 invalid-input", outcome(answer));
        assertEquals("header:Last-Event-ID", json(answer).at("/errors/0/pointer").asText());
    }

    @Test
    void who_may_not_read_an_inbox_may_not_follow_it() {
        assertEquals("401 unauthenticated", outcome(get("", STREAM)));
        assertEquals("401 invalid-token", outcome(get("stolen", STREAM)));
        assertEquals("403 role-forbids", outcome(get("hotel-service", STREAM)));
        assertEquals("406 not-acceptable",
                outcome(client.send(to("anna", STREAM).header("Accept", "application/json").build())));
    }

    @Test
    void one_person_has_so_many_and_one_that_was_closed_makes_room() {
        put(1);
        follow("anna");
        follow("anna");
        ReadEvents third = follow("anna");
        HttpResponse<String> refused = get("anna", STREAM);
        assertEquals("429 too-many-streams", outcome(refused));
        assertEquals("1", refused.headers().firstValue("Retry-After").orElse(""));
        assertEquals(200, follow("boris").answer().statusCode());
        third.close();
        await().untilAsserted(() -> follow("anna"));
    }

    @Test
    void head_takes_no_place() {
        Wire wire = new Wire(client.uri("/"));
        for (int time = 0; time < 5; time++) {
            List<Wire.Reply> replies = wire.head(STREAM, "Authorization: Bearer anna");
            assertEquals(List.of(200, 404), replies.stream().map(Wire.Reply::status).toList());
            assertEquals("text/event-stream", replies.getFirst().header("Content-Type"));
            assertEquals("", replies.getFirst().header("Content-Length"));
        }
    }

    @Test
    void a_silent_stream_shows_that_it_lives() {
        ReadEvents stream = follow("anna");
        await().until(() -> stream.comments() > 3);
        assertEquals("0", stream.lastId());
    }

    @Test
    void it_ends_when_the_token_does() {
        ReadEvents stream = follow("short");
        await().until(stream::ended);
        assertFalse(Instant.now().isBefore(until));
    }

    @Test
    void it_ends_when_the_session_does_and_nothing_is_sent_after_that() {
        ReadEvents stream = follow("anna");
        await().until(() -> stream.lastId().equals("0"));
        signedOut = "anna";
        await().until(stream::ended);
        put(1);
        assertEquals(List.of(), stream.events());
    }

    @Test
    void while_auth_service_is_away_nothing_is_sent_and_afterwards_all_of_it() {
        ReadEvents stream = follow("anna");
        await().until(() -> stream.comments() > 1);
        away = true;
        int before = stream.comments();
        await().until(() -> stream.comments() > before + 6);
        put(1);
        int meanwhile = stream.comments();
        await().until(() -> stream.comments() > meanwhile + 1);
        assertEquals(List.of(), stream.events());
        away = false;
        await().until(() -> stream.events().size() == 1);
        assertEquals(List.of("1 written 1"), told(stream));
    }

    private void put(int number) {
        inbox.put(id(number), ANNA_ID, "Confirmed", "Dear Anna", NOW);
    }

    private ReadEvents follow(String token) {
        return followed(to(token, STREAM).build());
    }

    private ReadEvents follow(String token, String lastId) {
        return followed(to(token, STREAM).header("Last-Event-ID", lastId).build());
    }

    private ReadEvents followed(HttpRequest request) {
        ReadEvents stream = client.follow(request);
        opened.add(stream);
        return stream;
    }

    private HttpResponse<String> get(String token, String path) {
        return client.send(to(token, path).build());
    }

    private HttpRequest.Builder to(String token, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(client.uri(path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    /** {@code <id> <type> <message>} of each. */
    private static List<String> told(ReadEvents stream) {
        return stream.events().stream().map(event -> "%s %s %s".formatted(event.id(), event.type(),
                data(event).path("id").asText().replaceAll(".*-0*", ""))).toList();
    }

    private static JsonNode data(ReadEvents.Event event) {
        return Json.read(event.data(), JsonNode.class);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body(), JsonNode.class);
    }

    private static String outcome(HttpResponse<String> answer) {
        return answer.statusCode() + " " + json(answer).path("code").asText();
    }
}
