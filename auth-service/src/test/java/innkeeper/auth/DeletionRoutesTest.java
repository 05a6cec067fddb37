package innkeeper.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kit.time.Clocks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.auth.RunningAuth.PASSWORD;
import static innkeeper.auth.RunningAuth.json;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DeletionRoutesTest {
    private static final String NO_BOOKINGS = "{\"items\": [], \"next_cursor\": null}";

    private final Queue<String> pages = new ArrayDeque<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Runnable> meanwhile = new CopyOnWriteArrayList<>();
    private String me;
    private HttpServer booking;
    private RunningAuth auth;

    @BeforeEach
    void start() throws IOException {
        booking = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        booking.createContext("/v1/bookings", exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("Authorization"));
            meanwhile.forEach(Runnable::run);
            var page = pages.isEmpty() ? NO_BOOKINGS : pages.remove();
            var bytes = page.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(page.isEmpty() ? 503 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        booking.start();
        var variables = Development.variables();
        variables.put("AUTH_BOOKING_URL", "http://127.0.0.1:" + booking.getAddress().getPort());
        auth = RunningAuth.inMemory(variables);
    }

    @AfterEach
    void stop() {
        auth.close();
        booking.stop(0);
    }

    private static void problem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(code, json(answer).get("code").asText());
    }

    private static String bearer(JsonNode tokens) {
        return "Bearer " + tokens.get("access_token").asText();
    }

    private String anna() {
        return remembered(bearer(auth.loggedIn("anna@innkeeper.example")));
    }

    private String remembered(String token) {
        me = auth.idOf(token).toString();
        return token;
    }

    private String hotelier() {
        auth.post("/v1/auth/register", """
                {"email": "boris@innkeeper.example", "password": "%s", "full_name": "Boris", "role": "hotelier"}
                """.formatted(PASSWORD));
        return remembered(bearer(json(auth.login("boris@innkeeper.example", PASSWORD))));
    }

    private HttpResponse<String> delete(String token, String password) {
        return auth.post("/v1/users/me/deletion", "{\"password\": \"%s\"}".formatted(password),
                "Authorization", token);
    }

    private String page(String status, String cursor) {
        return page(status, "online", me, cursor);
    }

    private static String page(String status, String payment, String client, String cursor) {
        return """
                {"items": [{"reference": "AB23CD45", "client_id": "%s", "status": "%s", "payment_method": "%s"}],
                 "next_cursor": %s}""".formatted(client, status, payment, cursor);
    }

    @Test
    void whoever_knows_their_password_can_leave_for_good() {
        var tokens = auth.loggedIn("anna@innkeeper.example");
        problem(403, "wrong-password", delete(bearer(tokens), "not my password"));
        assertEquals(204, delete(bearer(tokens), PASSWORD).statusCode());
        problem(401, "invalid-credentials", auth.login("anna@innkeeper.example", PASSWORD));
        problem(401, "invalid-refresh-token", auth.refresh(tokens.get("refresh_token").asText()));
        problem(401, "unauthenticated", auth.post("/v1/users/me/deletion", "{\"password\": \"x\"}"));
    }

    @Test
    void whoever_has_a_second_factor_leaves_with_a_code_and_it_goes_with_the_account() {
        var tokens = auth.loggedIn("anna@innkeeper.example");
        var app = Authenticator.enrolled(auth, tokens, Clocks.system());
        problem(403, "code-required", delete(bearer(tokens), PASSWORD));
        assertEquals(204, auth.post("/v1/users/me/deletion",
                "{\"password\": \"%s\", \"code\": \"%s\"}".formatted(PASSWORD, app.code()),
                "Authorization", bearer(tokens)).statusCode());
        assertEquals(200, get(bearer(auth.loggedIn("anna@innkeeper.example"))).statusCode());
    }

    @Test
    void the_address_of_who_left_is_free_for_a_new_account() {
        delete(bearer(auth.loggedIn("anna@innkeeper.example")), PASSWORD);
        assertEquals(200, get(bearer(auth.loggedIn("anna@innkeeper.example"))).statusCode());
    }

    private HttpResponse<String> get(String token) {
        return auth.get("/v1/users/me", "Authorization", token);
    }

    @Test
    void the_owner_of_a_hotel_stays_until_it_is_handed_over_or_gone() {
        var boris = hotelier();
        var hotel = new HotelId(UUID.randomUUID());
        auth.staff().hotel(hotel, "Astoria", PersonId.of(me));
        await().until(
                () -> auth.get("/v1/hotels/%s/staff".formatted(hotel), "Authorization", boris).statusCode() == 200);
        problem(409, "last-owner", delete(boris, PASSWORD));
        assertEquals(200, get(boris).statusCode());
        auth.staff().hotelGone(hotel);
        await().untilAsserted(() -> assertEquals(204, delete(boris, PASSWORD).statusCode()));
    }

    @Test
    void whoever_works_for_a_hotel_of_another_can_leave_though_guests_are_expected_there() {
        var boris = hotelier();
        pages.add(page("confirmed", "online", "somebody else", "\"next\""));
        pages.add(page("cancelled", "at_hotel", me, "null"));
        assertEquals(204, delete(boris, PASSWORD).statusCode());
        assertEquals(3, asked.size(), "two pages before the account is shut, and one look after it");
        assertTrue(asked.stream().allMatch(token -> token.startsWith("Bearer ")),
                "booking-service is asked as the person");
    }

    @Test
    void nobody_leaves_while_booking_service_cannot_say() {
        var boris = hotelier();
        pages.addAll(List.of("", "", "", "", "", ""));
        problem(503, "unavailable", delete(boris, PASSWORD));
        booking.stop(0);
        problem(503, "unavailable", delete(boris, PASSWORD));
        assertEquals(200, get(boris).statusCode());
    }

    @Test
    void a_wrong_password_asks_booking_service_nothing() {
        problem(403, "wrong-password", delete(hotelier(), "not my password"));
        assertEquals(List.of(), asked);
    }

    @Test
    void a_client_with_a_stay_ahead_paid_or_not_is_asked_to_cancel_it_first() {
        var anna = anna();
        for (var payment : List.of("online", "at_hotel")) {
            for (var status : List.of("pending_payment", "confirmed", "checked_in")) {
                pages.add(page(status, payment, me, "null"));
                var refused = delete(anna, PASSWORD);
                problem(409, "has-stays-ahead", refused);
                assertTrue(json(refused).get("detail").asText().endsWith("AB23CD45"), refused.body());
            }
        }
        assertEquals(200, get(anna).statusCode());
        pages.addAll(List.of(page("cancelled", "at_hotel", me, "null"), page("cancelled", "null")));
        assertEquals(204, delete(anna, PASSWORD).statusCode());
    }

    @Test
    void a_booking_that_lands_while_somebody_leaves_keeps_them() {
        var boris = hotelier();
        pages.addAll(List.of(NO_BOOKINGS, page("confirmed", "null")));
        problem(409, "has-stays-ahead", delete(boris, PASSWORD));
        assertEquals(200, auth.login("boris@innkeeper.example", PASSWORD).statusCode());
    }

    @Test
    void the_look_that_counts_is_after_the_account_was_shut_to_everybody() {
        var tokens = auth.loggedIn("anna@innkeeper.example");
        var doors = new CopyOnWriteArrayList<Integer>();
        meanwhile.add(() -> {
            if (asked.size() == 2) {
                doors.add(auth.login("anna@innkeeper.example", PASSWORD).statusCode());
                doors.add(auth.refresh(tokens.get("refresh_token").asText()).statusCode());
                doors.add(get(asked.getLast()).statusCode());
            }
        });
        assertEquals(204, delete(bearer(tokens), PASSWORD).statusCode());
        assertEquals(List.of(401, 401, 200), doors);
    }

    @Test
    void who_cannot_be_told_whether_they_may_leave_after_the_account_was_shut_has_it_back() {
        var boris = hotelier();
        pages.addAll(List.of(NO_BOOKINGS, "", "", "", "", "", ""));
        problem(503, "unavailable", delete(boris, PASSWORD));
        assertEquals(200, auth.login("boris@innkeeper.example", PASSWORD).statusCode());
    }
}
