package innkeeper.auth;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.kernel.HotelId;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static innkeeper.auth.RunningAuth.json;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A device, and the person who lets it in. */
class DeviceRoutesTest {
    private static final String GRANT = "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code";

    private static RunningAuth auth;

    @BeforeAll
    static void start() {
        auth = RunningAuth.inMemory(Development.variables());
        auth.register("anna@innkeeper.example");
    }

    @AfterAll
    static void stop() {
        auth.close();
    }

    private static JsonNode begun(RunningAuth auth) {
        var answer = auth.form("/v1/oauth/device_authorization", "client_id=kiosk&scope=openid",
                "User-Agent", "Kiosk/1.0 <b>");
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer);
    }

    private static HttpResponse<String> polled(RunningAuth auth, JsonNode device, String client) {
        return auth.form("/v1/oauth/token", GRANT + "&client_id=" + client + "&device_code="
                + device.get("device_code").asText());
    }

    private static String told(JsonNode device) {
        var answer = polled(auth, device, "kiosk");
        assertEquals(400, answer.statusCode(), answer.body());
        return json(answer).get("error").asText();
    }

    private static Visitor at(JsonNode device) {
        var visitor = new Visitor(auth.uri("/"));
        visitor.open(device.get("verification_uri_complete").asText().replace("http://localhost:8081", ""));
        return visitor;
    }

    private static Visitor loggedIn(JsonNode device) {
        var visitor = at(device);
        assertEquals(200, visitor.send().statusCode(), visitor.page().body());
        assertEquals(200, visitor.logIn("anna@innkeeper.example", RunningAuth.PASSWORD).statusCode());
        return visitor;
    }

    @Test
    void a_device_gets_two_codes_and_says_where_to_type_one() {
        var device = begun(auth);
        var code = device.get("user_code").asText();
        assertTrue(code.matches("[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}"), code);
        assertEquals("http://localhost:8081/device", device.get("verification_uri").asText());
        assertEquals("http://localhost:8081/device?user_code=" + code,
                device.get("verification_uri_complete").asText());
        assertEquals(600, device.get("expires_in").asInt());
        assertEquals(1, device.get("interval").asInt());
    }

    @Test
    void a_person_sees_which_device_asks_lets_it_in_and_finds_it_among_their_sessions() {
        var device = begun(auth);
        assertEquals("authorization_pending", told(device));
        var visitor = at(device);
        visitor.send();
        for (var said : List.of("Kiosk in the lobby", "127.0.0.1", "Kiosk/1.0 &lt;b&gt;",
                device.get("user_code").asText())) {
            assertTrue(visitor.page().body().contains(said), visitor.page().body());
        }
        visitor.logIn("anna@innkeeper.example", RunningAuth.PASSWORD);
        assertTrue(visitor.decide("allow").body().contains("The device is connected"), visitor.page().body());

        var other = begun(auth);
        loggedIn(other).decide("allow");
        var tokens = polled(auth, other, "kiosk");
        assertEquals(200, tokens.statusCode(), tokens.body());
        assertTrue(json(tokens).has("id_token"));
        var sessions = json(auth.get("/v1/sessions", "Authorization", RunningAuth.bearer(json(tokens)))).get("items");
        var own = sessions.valueStream().filter(each -> each.get("current").asBoolean()).findFirst().orElseThrow();
        assertEquals("Kiosk in the lobby", own.get("device").asText());
        assertEquals("kiosk", own.get("client_id").asText());
        assertEquals("invalid_grant", told(other));
    }

    @Test
    void who_works_at_a_hotel_reads_so_and_who_is_suspended_meanwhile_lets_no_device_in() {
        var tokens = auth.loggedIn("desk@innkeeper.example");
        var id = auth.idOf(RunningAuth.bearer(tokens));
        auth.staff().works(new HotelId(UUID.randomUUID()), id, Relation.MANAGER, Instant.now());
        var device = begun(auth);
        var visitor = at(device);
        await().until(() -> {
            visitor.open("/device?user_code=" + device.get("user_code").asText());
            visitor.send();
            return visitor.logIn("desk@innkeeper.example", RunningAuth.PASSWORD).body()
                    .contains("at the hotels where you are manager");
        });
        auth.send("PUT", "/v1/users/" + id + "/suspension", "application/json", "{\"reason\": \"noise\"}",
                "Authorization", auth.admin());
        assertEquals(403, visitor.decide("allow").statusCode());
        assertTrue(visitor.page().body().contains("The account is suspended"), visitor.page().body());
        assertEquals("authorization_pending", told(device));
    }

    @Test
    void a_device_that_polls_too_fast_is_slowed_down() {
        var device = begun(auth);
        assertEquals("authorization_pending", told(device));
        assertEquals("slow_down", told(device));
        assertEquals("slow_down", told(device));
    }

    @Test
    void a_device_that_was_refused_hears_so() {
        var device = begun(auth);
        assertTrue(loggedIn(device).decide("deny").body().contains("The device was refused"));
        assertEquals("access_denied", told(device));
    }

    @Test
    void a_code_that_is_over_lets_nobody_in() {
        var variables = Development.variables();
        variables.put("AUTH_DEVICE_CODE_TTL", "1s");
        try (var hasty = RunningAuth.inMemory(variables)) {
            var device = begun(hasty);
            await().until(() -> json(polled(hasty, device, "kiosk")).get("error").asText().equals("expired_token"));
            var visitor = new Visitor(hasty.uri("/"));
            visitor.open("/device");
            var page = visitor.send("user_code", device.get("user_code").asText());
            assertEquals(400, page.statusCode());
            assertTrue(page.body().contains("No device waits with this code"), page.body());
        }
    }

    @Test
    void a_code_is_the_whole_code_or_none() {
        var code = begun(auth).get("user_code").asText();
        var visitor = new Visitor(auth.uri("/"));
        visitor.open("/device");
        for (var typed : List.of(code.substring(0, 8), code.substring(0, 4), code + "B", "", "'; --")) {
            assertEquals(400, visitor.send("user_code", typed).statusCode(), typed);
        }
        assertEquals(200, visitor.send("user_code", code.toLowerCase(Locale.ROOT).replace("-", " ")).statusCode());
    }

    @Test
    void who_guesses_codes_is_stopped_by_address_and_all_guessers_together() {
        for (var limit : List.of("AUTH_LIMIT_USER_CODE_PER_ADDRESS", "AUTH_LIMIT_USER_CODE_IN_TOTAL")) {
            var variables = Development.variables();
            variables.put(limit, "3/1h");
            variables.put("HTTP_CLIENT_ADDRESS_HEADER", "X-Forwarded-For");
            try (var strict = RunningAuth.inMemory(variables)) {
                var visitor = new Visitor(strict.uri("/"));
                visitor.open("/device");
                var guess = new String[] {"user_code", "BCDF-GHJK"};
                for (var i = 0; i < 3; i++) {
                    assertEquals(400, visitor.sendWith(List.of("X-Forwarded-For", "192.0.2.1"), guess).statusCode());
                    visitor.open("/device");
                }
                var elsewhere = visitor.sendWith(List.of("X-Forwarded-For", "198.51.100.7"), guess).statusCode();
                assertEquals(limit.endsWith("TOTAL") ? 429 : 400, elsewhere);
                visitor.open("/device");
                assertEquals(429, visitor.sendWith(List.of("X-Forwarded-For", "192.0.2.1"), guess).statusCode());
            }
        }
    }

    @Test
    void a_decision_that_another_site_or_browser_sends_does_not_count() {
        var device = begun(auth);
        var visitor = loggedIn(device);
        var consent = Visitor.encoded(visitor.fields()) + "&decision=allow";
        assertEquals(403, new Visitor(auth.uri("/")).post("/device", consent).statusCode());
        assertEquals(403, visitor.post("/device", consent, "Sec-Fetch-Site", "cross-site").statusCode());
        assertEquals("authorization_pending", told(device));
        assertEquals(200, visitor.post("/device", consent).statusCode());
        assertEquals(400, visitor.post("/device", consent).statusCode());
    }

    @Test
    void a_field_that_comes_twice_is_refused_for_nobody_knows_which_is_meant() {
        var device = begun(auth);
        var visitor = loggedIn(device);
        var consent = Visitor.encoded(visitor.fields()) + "&decision=allow";
        for (var again : List.of("&decision=deny", "&request=other", "&ticket=other", "&step=consent", "&form_key=a")) {
            assertEquals(400, visitor.post("/device", consent + again).statusCode(), again);
        }
        assertEquals("authorization_pending", told(device));
        assertEquals(200, visitor.post("/device", consent).statusCode());
    }

    @Test
    void a_device_code_is_the_programs_own() {
        var device = begun(auth);
        loggedIn(device).decide("allow");
        assertEquals("unauthorized_client", json(polled(auth, device, "public-program")).get("error").asText());
        assertEquals(401, polled(auth, device, "stranger").statusCode());
        assertEquals(200, polled(auth, device, "kiosk").statusCode());
    }

    @ParameterizedTest
    @CsvSource({
            "client_id=kiosk&scope=everything,                  400, invalid_scope",
            "client_id=kiosk&client_id=kiosk,                   400, invalid_request",
            "client_id=public-program,                          400, unauthorized_client",
            "client_id=booking-service&client_secret=booking%3Asecret, 400, unauthorized_client",
            "client_id=kiosk&client_secret=guess,               401, invalid_client",
            "client_id=stranger,                                401, invalid_client",
            "client_id=,                                        401, invalid_client"})
    void who_is_no_device_gets_no_code(String form, int status, String error) {
        var answer = auth.form("/v1/oauth/device_authorization", form);
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(error, json(answer).get("error").asText());
    }
}
