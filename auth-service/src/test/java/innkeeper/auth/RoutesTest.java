package innkeeper.auth;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static innkeeper.auth.RunningAuth.PASSWORD;
import static innkeeper.auth.RunningAuth.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RoutesTest {
    private static RunningAuth auth;

    @BeforeAll
    static void start() {
        auth = RunningAuth.inMemory(Development.variables());
    }

    @AfterAll
    static void stop() {
        auth.close();
    }

    private static void problem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(code, json(answer).get("code").asText());
    }

    @Test
    void registering_answers_what_was_asked_for_and_no_more() {
        var answer = auth.post("/v1/auth/register", """
                {"email": "  Olga@innkeeper.example ", "password": "a long walk by the sea",
                 "full_name": "Olga Orlova", "role": "hotelier"}""");
        assertEquals(201, answer.statusCode());
        assertEquals("""
                {"email":"Olga@innkeeper.example","full_name":"Olga Orlova","role":"hotelier","locale":"en"}""",
                answer.body());
        assertTrue(answer.headers().firstValue("Location").isEmpty());
    }

    @Test
    void a_known_address_gets_the_same_answer_and_keeps_its_password() {
        var first = auth.register("known@innkeeper.example");
        var second = auth.post("/v1/auth/register", """
                {"email": "known@innkeeper.example", "password": "another password here",
                 "full_name": "Anna Petrova", "role": "client", "locale": "ru"}""");
        assertEquals(201, second.statusCode());
        assertEquals(first.body(), second.body());
        assertEquals(200, auth.login("known@innkeeper.example", PASSWORD).statusCode());
        problem(401, "invalid-credentials", auth.login("known@innkeeper.example", "another password here"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"email":"a@b.example","password":"elevenchars","full_name":"A","role":"client"} | /password
            {"email":"anna","password":"twelve chars","full_name":"A","role":"client"} | /email
            {"email":"a@b.example","password":"twelve chars","full_name":" ","role":"client"} | /full_name
            {"email":"a@b.example","password":"twelve chars","full_name":"A","role":"admin"} | /role
            {"email":"a@b.example","password":"twelve chars","full_name":"A"} | /role
            {"email":"a@b.example","password":"twelve chars","full_name":"A","role":"client","locale":""} | /locale
            {"email":"a@b.example","password":"twelve chars","full_name":"A","role":"client","id":1} | /id
            {"email":7,"password":"twelve chars","full_name":"A","role":"client"} | /email
            """)
    void a_wrong_field_is_named(String body, String pointer) {
        var answer = auth.post("/v1/auth/register", body);
        problem(400, "invalid-input", answer);
        assertEquals(pointer, json(answer).get("errors").get(0).get("pointer").asText());
        assertEquals(1, json(answer).get("errors").size());
    }

    @Test
    void every_text_that_cannot_be_read_is_named_at_once() {
        var answer = auth.post("/v1/auth/register", """
                {"email": "anna", "password": "%s", "full_name": "Anna\\u0007", "role": "client"}
                """.formatted("я".repeat(37)));
        problem(400, "invalid-input", answer);
        var pointers = json(answer).get("errors").findValuesAsText("pointer");
        assertEquals(List.of("/email", "/full_name"), pointers);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            qwertyuiop12 | is among the first that are guessed
            Olga Orlova1 | is among the first that are guessed
            elevenchars  | must have at least 12 characters
            """)
    void a_password_that_does_not_do_is_refused_with_the_reason(String password, String reason) {
        var answer = auth.post("/v1/auth/register", """
                {"email": "olga@innkeeper.example", "password": "%s", "full_name": "Olga Orlova", "role": "client"}
                """.formatted(password));
        problem(400, "invalid-input", answer);
        var error = json(answer).get("errors").get(0);
        assertEquals("/password", error.get("pointer").asText());
        assertTrue(error.get("detail").asText().startsWith(reason), error.toString());
    }

    @Test
    void a_telephone_number_is_taken_as_people_write_it_and_taken_away_by_null() {
        var token = "Bearer " + auth.loggedIn("phone@innkeeper.example").get("access_token").asText();
        assertTrue(json(auth.get("/v1/users/me", "Authorization", token)).get("phone").isNull());
        var given = patch(token, "{\"phone\": \"+7 (921) 123-45-67\"}");
        assertEquals("+79211234567", json(given).get("phone").asText());
        assertEquals("+79211234567", json(patch(token, "{\"locale\": \"en\"}")).get("phone").asText());
        assertTrue(json(patch(token, "{\"phone\": null}")).get("phone").isNull());
        for (var wrong : List.of("8 921 123-45-67", "+7 921", "+7 921 123-45-67 ext. 5", "call me")) {
            var answer = patch(token, "{\"phone\": \"%s\"}".formatted(wrong));
            problem(400, "invalid-input", answer);
            assertEquals("/phone", json(answer).get("errors").get(0).get("pointer").asText());
            assertEquals("must be a telephone number with its country, such as +7 921 123-45-67",
                    json(answer).get("errors").get(0).get("detail").asText());
        }
    }

    private static HttpResponse<String> patch(String token, String json) {
        return auth.send("PATCH", "/v1/users/me", "application/merge-patch+json", json, "Authorization", token);
    }

    @Test
    void a_password_of_more_than_72_bytes_is_refused_by_name() {
        var answer = auth.post("/v1/auth/register", """
                {"email": "long@innkeeper.example", "password": "%s", "full_name": "A", "role": "client"}
                """.formatted("я".repeat(37)));
        problem(400, "invalid-input", answer);
        var error = json(answer).get("errors").get(0);
        assertEquals("/password", error.get("pointer").asText());
        assertEquals("must have at most 72 bytes in UTF-8", error.get("detail").asText());
    }

    @Test
    void logging_in_gives_tokens_that_nobody_may_store() {
        auth.register("login@innkeeper.example");
        var answer = auth.login("LOGIN@innkeeper.example", PASSWORD);
        assertEquals(200, answer.statusCode());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals(900, json(answer).get("expires_in").asInt());
    }

    @Test
    void unknown_address_wrong_password_and_endless_password_are_refused_alike() {
        auth.register("wrong@innkeeper.example");
        var wrong = auth.login("wrong@innkeeper.example", "not my password");
        var unknown = auth.login("unknown@innkeeper.example", "not my password");
        var endless = auth.login("wrong@innkeeper.example", "x".repeat(900));
        problem(401, "invalid-credentials", wrong);
        problem(401, "invalid-credentials", unknown);
        problem(401, "invalid-credentials", endless);
        assertEquals(json(wrong).get("detail"), json(unknown).get("detail"));
        assertEquals(json(wrong).get("detail"), json(endless).get("detail"));
    }

    @Test
    void a_refresh_rotates_and_a_logout_ends_it() {
        var first = auth.loggedIn("refresh@innkeeper.example").get("refresh_token").asText();
        var second = json(auth.refresh(first)).get("refresh_token").asText();
        assertNotEquals(first, second);
        assertEquals(204, auth.post("/v1/auth/logout", "{\"refresh_token\":\"%s\"}".formatted(second)).statusCode());
        problem(401, "invalid-refresh-token", auth.refresh(second));
        assertEquals(204, auth.post("/v1/auth/logout", "{\"refresh_token\":\"never seen\"}").statusCode());
    }

    @Test
    void a_replayed_refresh_token_ends_the_family() {
        var variables = Development.variables();
        variables.put("AUTH_REFRESH_REUSE_GRACE", "0s");
        try (var strict = RunningAuth.inMemory(variables)) {
            var stolen = strict.loggedIn("stolen@innkeeper.example").get("refresh_token").asText();
            var honest = json(strict.refresh(stolen)).get("refresh_token").asText();
            problem(401, "invalid-refresh-token", strict.refresh(stolen));
            problem(401, "invalid-refresh-token", strict.refresh(honest));
        }
    }

    @Test
    void my_profile_needs_a_token_and_no_bad_one() {
        problem(401, "unauthenticated", auth.get("/v1/users/me"));
        var bad = auth.get("/v1/users/me", "Authorization", "Bearer made.up.token");
        problem(401, "invalid-token", bad);
        assertTrue(bad.headers().firstValue("WWW-Authenticate").orElseThrow().contains("invalid_token"));
        var tokens = auth.loggedIn("bad@innkeeper.example");
        problem(401, "invalid-token", auth.get("/v1/users/me",
                "Authorization", "Bearer " + tokens.get("refresh_token").asText()));
        problem(401, "invalid-token", auth.get("/v1/users/me",
                "Authorization", "Bearer " + auth.credentialFor("auth-service")));
    }

    @Test
    void my_profile_is_read_and_changed_field_by_field() {
        var token = "Bearer " + auth.loggedIn("me@innkeeper.example").get("access_token").asText();
        var read = auth.get("/v1/users/me", "Authorization", token);
        assertEquals(200, read.statusCode());
        assertEquals("me@innkeeper.example", json(read).get("email").asText());
        assertEquals("\"v1\"", read.headers().firstValue("ETag").orElseThrow());

        var changed = auth.send("PATCH", "/v1/users/me", "application/merge-patch+json", "{\"locale\":\"en\"}",
                "Authorization", token, "If-Match", "\"v1\"");
        assertEquals(200, changed.statusCode(), changed.body());
        assertEquals("en", json(changed).get("locale").asText());
        assertEquals("Anna Petrova", json(changed).get("full_name").asText());
        assertEquals("\"v2\"", changed.headers().firstValue("ETag").orElseThrow());

        var renamed = auth.send("PATCH", "/v1/users/me", "application/json", "{\"full_name\":\"Anna Sidorova\"}",
                "Authorization", token);
        assertEquals("Anna Sidorova", json(renamed).get("full_name").asText());
        problem(412, "stale", auth.send("PATCH", "/v1/users/me", "application/json", "{\"locale\":\"ru\"}",
                "Authorization", token, "If-Match", "\"v1\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"locale":null}         | /locale
            {"full_name":""}        | /full_name
            {"full_name":" \\t"}     | /full_name
            {"email":"x@y.example"} | /email
            {"role":"admin"}        | /role
            """)
    void what_is_not_mine_to_change_is_refused_by_name(String patch, String pointer) {
        var token = "Bearer " + auth.loggedIn("patch@innkeeper.example").get("access_token").asText();
        var answer = auth.send("PATCH", "/v1/users/me", "application/json", patch, "Authorization", token);
        problem(400, "invalid-input", answer);
        assertEquals(pointer, json(answer).get("errors").get(0).get("pointer").asText());
    }

    @Test
    void the_keys_are_public_and_only_their_public_half() {
        var answer = auth.get("/.well-known/jwks.json");
        assertEquals(200, answer.statusCode());
        assertEquals(1, json(answer).get("keys").size());
        assertFalse(json(answer).get("keys").get(0).has("d"));
    }

    @Test
    void a_client_finds_the_endpoints_by_itself() {
        var metadata = json(auth.get("/.well-known/oauth-authorization-server"));
        assertEquals("http://localhost:8081", metadata.get("issuer").asText());
        assertEquals("http://localhost:8081/v1/oauth/token", metadata.get("token_endpoint").asText());
        assertEquals("http://localhost:8081/.well-known/jwks.json", metadata.get("jwks_uri").asText());
        assertEquals(5, metadata.get("grant_types_supported").size());
    }
}
