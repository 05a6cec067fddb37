package innkeeper.auth;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.auth.RunningAuth.json;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SigningKeyRoutesTest {
    private RunningAuth auth;
    private String admin;

    @BeforeEach
    void start() {
        auth = RunningAuth.inMemory(Development.variables());
        admin = auth.admin();
    }

    @AfterEach
    void stop() {
        auth.close();
    }

    private JsonNode keys(String token) {
        return json(auth.get("/v1/signing-keys", "Authorization", token)).get("items");
    }

    private List<String> published() {
        return json(auth.get("/.well-known/jwks.json")).get("keys").findValuesAsText("kid");
    }

    private int status(String token) {
        return auth.get("/v1/users/me", "Authorization", token).statusCode();
    }

    @Test
    void an_admin_lets_a_new_key_sign_and_every_token_stays_good() {
        var first = keys(admin).get(0);
        assertEquals("signing", first.get("status").asText());
        assertTrue(first.get("expires_at").isNull());

        var made = auth.post("/v1/signing-keys", "", "Authorization", admin);
        assertEquals(201, made.statusCode(), made.body());
        assertEquals("next", json(made).get("status").asText());
        var kid = json(made).get("kid").asText();
        await().until(() -> published().contains(kid));
        assertEquals(List.of("next", "signing"), keys(admin).findValuesAsText("status"));
        assertEquals(200, status(admin));
    }

    @Test
    void keys_may_be_kept_for_half_the_time_in_which_a_new_one_does_not_yet_sign() {
        assertEquals("public, max-age=5",
                auth.get("/.well-known/jwks.json").headers().firstValue("Cache-Control").orElseThrow());
    }

    @Test
    void a_withdrawn_key_takes_its_tokens_along_and_a_new_one_signs_at_once() {
        var leaked = keys(admin).get(0).get("kid").asText();
        assertEquals(204, auth.delete("/v1/signing-keys/" + leaked, "Authorization", admin).statusCode());
        await().until(() -> status(admin) == 401);
        await().until(() -> !published().contains(leaked));

        var again = auth.admin();
        var signing = keys(again).get(0);
        assertEquals("signing", signing.get("status").asText());
        assertNotEquals(leaked, signing.get("kid").asText());
        assertEquals(204, auth.delete("/v1/signing-keys/" + leaked, "Authorization", again).statusCode());
        var unknown = auth.delete("/v1/signing-keys/nothing", "Authorization", again);
        assertEquals("unknown-signing-key", json(unknown).get("code").asText());
    }

    @Test
    void nobody_but_an_admin_has_to_do_with_keys() {
        var anna = RunningAuth.bearer(auth.loggedIn("anna@innkeeper.example"));
        assertEquals(403, auth.get("/v1/signing-keys", "Authorization", anna).statusCode());
        assertEquals(403, auth.post("/v1/signing-keys", "", "Authorization", anna).statusCode());
        assertEquals(403, auth.delete("/v1/signing-keys/any", "Authorization", anna).statusCode());
        assertEquals(401, auth.get("/v1/signing-keys").statusCode());
        assertEquals(1, keys(admin).size());
    }
}
