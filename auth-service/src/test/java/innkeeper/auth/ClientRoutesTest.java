package innkeeper.auth;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static innkeeper.auth.RunningAuth.json;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Programs that admins register. */
class ClientRoutesTest {
    private static final String DESK = """
            {"name": "Front <i>desk</i>", "confidential": true, "redirect_uris": ["https://desk.example/callback"]}""";

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

    private static JsonNode clients(String admin) {
        return json(auth.get("/v1/oauth/clients", "Authorization", admin)).get("items");
    }

    private static Optional<JsonNode> listed(String admin, String id) {
        return clients(admin).valueStream().filter(each -> each.get("client_id").asText().equals(id)).findFirst();
    }

    @Test
    void a_client_is_registered_told_its_secret_once_logs_somebody_in_and_ends_with_its_sessions() {
        var admin = auth.admin();
        var answer = auth.post("/v1/oauth/clients", DESK, "Authorization", admin);
        assertEquals(201, answer.statusCode(), answer.body());
        var made = json(answer);
        var id = made.get("client_id").asText();
        assertEquals(43, made.get("client_secret").asText().length());
        var read = auth.get(answer.headers().firstValue("Location").orElseThrow(), "Authorization", admin);
        assertEquals(listed(admin, id).orElseThrow(), json(read));
        assertFalse(listed(admin, id).orElseThrow().has("client_secret"));

        var visitor = new Visitor(auth.uri("/"));
        visitor.open("/v1/oauth/authorize?response_type=code&client_id=" + id + "&code_challenge_method=S256"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                + "&redirect_uri=https%3A%2F%2Fdesk.example%2Fcallback");
        assertTrue(visitor.page().body().contains("Front &lt;i&gt;desk&lt;/i&gt;"), visitor.page().body());
        visitor.logIn("anna@innkeeper.example", RunningAuth.PASSWORD);
        var code = Visitor.answer(visitor.decide("allow")).get("code");
        var tokens = json(auth.form("/v1/oauth/token", "grant_type=authorization_code&code=" + code
                + "&redirect_uri=https%3A%2F%2Fdesk.example%2Fcallback&client_id=" + id
                + "&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk&client_secret="
                + made.get("client_secret").asText()));
        assertEquals(200, auth.get("/v1/users/me", "Authorization", RunningAuth.bearer(tokens)).statusCode());

        assertEquals(204, auth.delete("/v1/oauth/clients/" + id, "Authorization", admin).statusCode());
        await().until(() -> auth.get("/v1/users/me", "Authorization", RunningAuth.bearer(tokens)).statusCode() == 401);
        assertEquals(Optional.empty(), listed(admin, id));
        assertEquals(404, auth.get("/v1/oauth/clients/" + id, "Authorization", admin).statusCode());
        var again = auth.delete("/v1/oauth/clients/" + id, "Authorization", admin);
        assertEquals(404, again.statusCode());
        assertEquals("unknown-oauth-client", json(again).get("code").asText());
    }

    @Test
    void a_client_of_the_settings_is_listed_and_taken_away_there_alone() {
        var admin = auth.admin();
        assertEquals("settings", listed(admin, "kiosk").orElseThrow().get("source").asText());
        assertEquals("settings",
                json(auth.get("/v1/oauth/clients/kiosk", "Authorization", admin)).get("source").asText());
        var refused = auth.delete("/v1/oauth/clients/kiosk", "Authorization", admin);
        assertEquals(409, refused.statusCode());
        assertEquals("client-of-settings", json(refused).get("code").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"name\": \"x\", \"confidential\": false}",
            "{\"name\": \"x\", \"confidential\": false, \"redirect_uris\": [\"http://desk.example/\"]}",
            "{\"name\": \"x\", \"confidential\": false, \"redirect_uris\": [\"https://desk.example/#a\"]}",
            "{\"name\": \"x\", \"confidential\": false, \"redirect_uris\": [\"https://desk.example/;a\"]}",
            "{\"name\": \"x\", \"confidential\": false, \"redirect_uris\": [\"https://desk.example/?code=a\"]}",
            "{\"name\": \"x\", \"confidential\": false, \"redirect_uris\": [\"com.a.b:/\", \"com.a.b:/\"]}",
            "{\"name\": \"\", \"confidential\": false, \"device\": true}",
            "{\"name\": \"two\\nlines\", \"confidential\": false, \"device\": true}",
            "{\"name\": \"x\", \"device\": true}"})
    void what_cannot_be_registered_is_told_field_by_field(String body) {
        var answer = auth.post("/v1/oauth/clients", body, "Authorization", auth.admin());
        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals("invalid-input", json(answer).get("code").asText());
    }

    @Test
    void only_admins_have_to_do_with_them() {
        var anna = RunningAuth.bearer(json(auth.login("anna@innkeeper.example", RunningAuth.PASSWORD)));
        assertEquals(403, auth.get("/v1/oauth/clients", "Authorization", anna).statusCode());
        assertEquals(403, auth.post("/v1/oauth/clients", DESK, "Authorization", anna).statusCode());
        assertEquals(403, auth.delete("/v1/oauth/clients/kiosk", "Authorization", anna).statusCode());
        assertEquals(401, auth.get("/v1/oauth/clients").statusCode());
    }
}
