package innkeeper.auth;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static innkeeper.auth.RunningAuth.bearer;
import static innkeeper.auth.RunningAuth.json;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

class SessionRoutesTest {
    private static RunningAuth auth;

    @BeforeAll
    static void start() {
        auth = RunningAuth.inMemory(Development.variables());
    }

    @AfterAll
    static void stop() {
        auth.close();
    }

    private static JsonNode sessions(JsonNode tokens) {
        return json(auth.get("/v1/sessions", "Authorization", bearer(tokens))).get("items");
    }

    private static String current(JsonNode tokens) {
        for (var session : sessions(tokens)) {
            if (session.get("current").asBoolean()) {
                return session.get("id").asText();
            }
        }
        throw new AssertionError("no session is the current one");
    }

    private static int end(String path, JsonNode tokens) {
        return auth.delete(path, "Authorization", bearer(tokens)).statusCode();
    }

    private static void isOut(JsonNode tokens) {
        await().until(() -> auth.get("/v1/users/me", "Authorization", bearer(tokens)).statusCode() == 401);
        assertEquals(401, auth.refresh(tokens.get("refresh_token").asText()).statusCode());
    }

    private static JsonNode another(String email) {
        return json(auth.login(email, RunningAuth.PASSWORD));
    }

    @Test
    void people_see_where_they_are_logged_in_and_which_one_they_are() {
        auth.register("lister@innkeeper.example");
        var phone = json(auth.post("/v1/auth/login", "{\"email\": \"lister@innkeeper.example\", \"password\": \"%s\"}"
                .formatted(RunningAuth.PASSWORD), "User-Agent", "Innkeeper for phones  " + "x".repeat(200)));
        var laptop = another("lister@innkeeper.example");
        assertEquals(2, sessions(laptop).size());
        var first = sessions(phone).get(1);
        assertEquals("Innkeeper for phones " + "x".repeat(98) + "…", first.get("device").asText());
        assertEquals("127.0.0.1", first.get("address").asText());
        assertEquals(true, first.get("current").asBoolean());
        assertEquals(false, sessions(phone).get(0).get("current").asBoolean());
    }

    @Test
    void one_session_ends_and_the_others_live() {
        var phone = auth.loggedIn("two@innkeeper.example");
        var laptop = another("two@innkeeper.example");
        assertEquals(204, end("/v1/sessions/" + current(phone), laptop));
        isOut(phone);
        assertEquals(1, sessions(laptop).size());
        assertEquals(404, end("/v1/sessions/00000000-0000-0000-0000-000000000001", laptop));
    }

    @Test
    void all_sessions_end_at_once_the_present_one_too() {
        var phone = auth.loggedIn("all@innkeeper.example");
        var laptop = another("all@innkeeper.example");
        assertEquals(204, end("/v1/sessions", laptop));
        isOut(phone);
        isOut(laptop);
    }

    @Test
    void nobody_ends_the_session_of_somebody_else_but_an_admin() {
        var anna = auth.loggedIn("anna-sessions@innkeeper.example");
        var eve = auth.loggedIn("eve-sessions@innkeeper.example");
        var refused = auth.delete("/v1/sessions/" + current(anna), "Authorization", bearer(eve));
        assertEquals(403, refused.statusCode());
        assertEquals("not-own-account", json(refused).get("code").asText());
        assertEquals(1, sessions(anna).size());
        assertEquals(204, auth.delete("/v1/sessions/" + current(anna), "Authorization", auth.admin()).statusCode());
        isOut(anna);
    }
}
