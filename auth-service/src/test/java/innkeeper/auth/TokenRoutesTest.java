package innkeeper.auth;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static innkeeper.auth.RunningAuth.bearer;
import static innkeeper.auth.RunningAuth.json;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class TokenRoutesTest {
    private static final String HOTEL_SERVICE = "&client_id=hotel-service&client_secret=hotel-secret";

    private static RunningAuth auth;

    @BeforeAll
    static void start() {
        auth = RunningAuth.inMemory(Development.variables());
    }

    @AfterAll
    static void stop() {
        auth.close();
    }

    private static JsonNode introspected(String token) {
        var answer = auth.form("/v1/oauth/introspect", "token=" + token + HOTEL_SERVICE);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
        return json(answer);
    }

    private static void revoke(String token) {
        var answer = auth.form("/v1/oauth/revoke", "token=" + token);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("", answer.body());
    }

    private static String error(HttpResponse<String> answer) {
        return answer.statusCode() + " " + json(answer).get("error").asText();
    }

    @Test
    void a_service_learns_what_a_persons_tokens_are_worth() {
        var tokens = auth.loggedIn("seen@innkeeper.example");
        var access = introspected(tokens.get("access_token").asText());
        assertEquals(true, access.get("active").asBoolean());
        assertEquals("seen@innkeeper.example", access.get("username").asText());
        assertEquals("Bearer", access.get("token_type").asText());
        assertEquals("innkeeper", access.get("aud").asText());
        assertEquals("[\"client\"]", access.get("roles").toString());
        assertEquals(900, access.get("exp").asLong() - access.get("iat").asLong());

        var refresh = introspected(tokens.get("refresh_token").asText());
        assertEquals(true, refresh.get("active").asBoolean());
        assertEquals(access.get("sub"), refresh.get("sub"));
        assertEquals(access.get("sid"), refresh.get("sid"));
        assertFalse(access.has("client_id"));
        assertFalse(refresh.has("client_id"));
    }

    @Test
    void a_service_learns_what_a_credential_is_worth() {
        var credential = introspected(auth.credentialFor("hotel-service"));
        assertEquals("booking-service", credential.get("client_id").asText());
        assertEquals("hotel-service", credential.get("aud").asText());
        assertFalse(credential.has("username"));
    }

    @Test
    void of_a_token_that_is_worth_nothing_nothing_is_said() {
        var tokens = auth.loggedIn("gone@innkeeper.example");
        revoke(tokens.get("refresh_token").asText());
        assertEquals("{\"active\":false}", introspected(tokens.get("refresh_token").asText()).toString());
        await().until(() -> introspected(tokens.get("access_token").asText()).toString().equals("{\"active\":false}"));
        assertEquals("{\"active\":false}", introspected("unknown").toString());
        assertEquals("{\"active\":false}", introspected("a.b.c").toString());
    }

    @Test
    void nobody_but_a_service_may_ask() {
        assertEquals("401 invalid_client", error(auth.form("/v1/oauth/introspect", "token=t")));
        assertEquals("401 invalid_client", error(auth.form("/v1/oauth/introspect", "token=t&client_id=postman")));
        assertEquals("400 unauthorized_client",
                error(auth.form("/v1/oauth/introspect", "token=t&client_id=public-program")));
        assertEquals("401 invalid_client",
                error(auth.form("/v1/oauth/introspect", "token=t&client_id=hotel-service&client_secret=guess")));
        assertEquals("401 invalid_client", error(auth.form("/v1/oauth/introspect", "token=t",
                "Authorization", bearer(auth.loggedIn("curious@innkeeper.example")))));
        assertEquals("400 invalid_request", error(auth.form("/v1/oauth/introspect", HOTEL_SERVICE.substring(1))));
    }

    @Test
    void whoever_holds_an_access_token_can_end_its_session() {
        var tokens = auth.loggedIn("lost-phone@innkeeper.example");
        revoke(tokens.get("access_token").asText());
        assertEquals(401, auth.refresh(tokens.get("refresh_token").asText()).statusCode());
        await().until(() -> auth.get("/v1/users/me", "Authorization", bearer(tokens)).statusCode() == 401);
    }

    @Test
    void a_token_nobody_knows_is_revoked_already() {
        revoke("unknown");
        revoke("a.b.c");
        assertEquals("400 invalid_request", error(auth.form("/v1/oauth/revoke", "")));
        assertEquals("401 invalid_client",
                error(auth.form("/v1/oauth/revoke", "token=t&client_id=hotel-service&client_secret=guess")));
    }

    @Test
    void a_credential_between_services_is_not_revoked() {
        assertEquals("400 unsupported_token_type",
                error(auth.form("/v1/oauth/revoke", "token=" + auth.credentialFor("hotel-service"))));
    }
}
