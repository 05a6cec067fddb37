package innkeeper.auth;

import innkeeper.auth.link.domain.LinkPurpose;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.auth.RunningAuth.PASSWORD;
import static innkeeper.auth.RunningAuth.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LinkRoutesTest {
    private static final String ANNA = "anna@innkeeper.example";
    private static final String NEW = "a short walk in the wood";
    private static final String RESET = "/v1/auth/password-reset/confirm";
    private static final String VERIFY = "/v1/auth/verify-email";

    private RunningAuth auth;

    @BeforeEach
    void anna_has_an_account() {
        auth = RunningAuth.inMemory(Development.variables());
        auth.register(ANNA);
    }

    @AfterEach
    void stop() {
        auth.close();
    }

    private static void problem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(code, json(answer).get("code").asText());
    }

    private String resetLink() {
        assertEquals(202, ask("/v1/auth/password-reset", ANNA).statusCode());
        return auth.mailed(LinkPurpose.PASSWORD_RESET);
    }

    private HttpResponse<String> ask(String path, String email) {
        return auth.post(path, "{\"email\": \"%s\"}".formatted(email));
    }

    private HttpResponse<String> reset(String token, String password) {
        return auth.post(RESET, "{\"token\": \"%s\", \"password\": \"%s\"}".formatted(token, password));
    }

    @Test
    void a_known_and_an_unknown_address_get_the_same_answer() {
        for (var path : List.of("/v1/auth/password-reset", "/v1/auth/verify-email/request")) {
            var known = ask(path, ANNA);
            var unknown = ask(path, "nobody@innkeeper.example");
            assertEquals(202, known.statusCode());
            assertEquals(202, unknown.statusCode());
            assertEquals(known.body(), unknown.body());
            assertEquals(known.headers().map().keySet(), unknown.headers().map().keySet());
            problem(400, "invalid-input", ask(path, "anna"));
        }
    }

    @Test
    void a_forgotten_password_is_replaced_by_the_link_once_and_every_session_ends() {
        var refreshToken = json(auth.login(ANNA, PASSWORD)).get("refresh_token").asText();
        var token = resetLink();
        assertEquals(204, reset(token, NEW).statusCode());
        problem(400, "invalid-link", reset(token, "yet another long walk"));
        problem(401, "invalid-credentials", auth.login(ANNA, PASSWORD));
        problem(401, "invalid-refresh-token", auth.refresh(refreshToken));
        var me = auth.get("/v1/users/me", "Authorization",
                "Bearer " + json(auth.login(ANNA, NEW)).get("access_token").asText());
        assertTrue(json(me).get("email_verified").asBoolean());
    }

    @Test
    void a_password_that_does_not_do_leaves_the_link_as_it_was() {
        var token = resetLink();
        var answer = reset(token, "qwertyuiop12");
        problem(400, "invalid-input", answer);
        assertEquals("/password", json(answer).get("errors").get(0).get("pointer").asText());
        assertEquals(204, reset(token, NEW).statusCode());
    }

    @Test
    void looking_at_the_page_changes_nothing_and_sending_its_form_does() {
        var token = resetLink();
        for (var look = 0; look < 3; look++) {
            var page = auth.get(RESET + "?token=" + token);
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("<form method=\"post\" action=\"/v1/auth/password-reset/confirm\">"));
            assertTrue(page.body().contains("<input type=\"hidden\" name=\"token\" value=\"" + token + "\">"));
            assertTrue(page.body().contains("\u041d\u0435 \u043c\u0435\u043d\u044c\u0448\u0435 12"),
                    "Anna reads Russian");
        }
        var refused = auth.form(RESET, "token=" + token + "&password=too+short", "Accept-Language", "en");
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("use at least 12 characters"), refused.body());
        assertFalse(refused.body().contains("too short\""), "what was typed is not shown");
        assertEquals(200, auth.form(RESET, "token=" + token + "&password=a+short+walk+in+the+wood").statusCode());
        assertEquals(400, auth.get(RESET + "?token=" + token).statusCode());
        var again = auth.form(RESET, "token=" + token + "&password=a+short+walk+in+the+wood", "Accept-Language", "en");
        assertEquals(400, again.statusCode());
        assertTrue(again.body().contains("This link no longer works"), again.body());
        assertEquals(200, auth.login(ANNA, NEW).statusCode());
    }

    @Test
    void a_page_keeps_the_link_to_its_reader() {
        for (var page : List.of(auth.get(RESET + "?token=" + resetLink()), auth.get(RESET), auth.get(VERIFY))) {
            assertEquals("no-store", page.headers().firstValue("Cache-Control").orElseThrow());
            assertEquals("no-referrer", page.headers().firstValue("Referrer-Policy").orElseThrow());
            assertEquals("DENY", page.headers().firstValue("X-Frame-Options").orElseThrow());
            var policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
            assertTrue(policy.startsWith("default-src 'none'; style-src 'sha256-"), policy);
            assertFalse(page.body().contains("<script"));
        }
    }

    @Test
    void what_looks_like_a_link_shows_as_text() {
        var page = auth.form(RESET, "token=%22%3E%3Cscript%3E&password=x", "Accept-Language", "en");
        assertEquals(400, page.statusCode());
        assertFalse(page.body().contains("<script>"), page.body());
    }

    @Test
    void an_address_is_verified_by_the_form_and_by_json_once() {
        var first = auth.mailed(LinkPurpose.EMAIL_VERIFICATION);
        var page = auth.get(VERIFY + "?token=" + first, "Accept-Language", "de, en;q=0.5");
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Is this your address?"));
        var done = auth.form(VERIFY, "token=" + first, "Accept-Language", "en");
        assertEquals(200, done.statusCode());
        assertTrue(done.body().contains("Your e-mail address is verified"));
        assertEquals(400, auth.form(VERIFY, "token=" + first).statusCode());
        problem(400, "invalid-link", auth.post(VERIFY, "{\"token\": \"%s\"}".formatted(first)));
    }

    @Test
    void a_newer_link_ends_the_older_one() {
        var older = auth.mailed(LinkPurpose.EMAIL_VERIFICATION);
        ask("/v1/auth/verify-email/request", ANNA);
        var newer = org.awaitility.Awaitility.await()
                .until(() -> auth.mailed(LinkPurpose.EMAIL_VERIFICATION), token -> !token.equals(older));
        problem(400, "invalid-link", auth.post(VERIFY, "{\"token\": \"%s\"}".formatted(older)));
        assertEquals(204, auth.post(VERIFY, "{\"token\": \"%s\"}".formatted(newer)).statusCode());
        assertNotEquals(older, newer);
    }

    @Test
    void a_link_does_only_what_it_was_sent_for() {
        var verification = auth.mailed(LinkPurpose.EMAIL_VERIFICATION);
        problem(400, "invalid-link", reset(verification, NEW));
        problem(400, "invalid-link", auth.post(VERIFY, "{\"token\": \"%s\"}".formatted(resetLink())));
    }

    @Test
    void who_may_not_log_in_unverified_does_so_after_using_the_link() {
        var variables = Development.variables();
        variables.put("AUTH_UNVERIFIED_LOGIN", "false");
        try (var strict = RunningAuth.inMemory(variables)) {
            strict.register(ANNA);
            problem(401, "invalid-credentials", strict.login(ANNA, PASSWORD));
            strict.post(VERIFY, "{\"token\": \"%s\"}".formatted(strict.mailed(LinkPurpose.EMAIL_VERIFICATION)));
            assertEquals(200, strict.login(ANNA, PASSWORD).statusCode());
        }
    }

    @Test
    void a_password_is_changed_by_who_knows_it_and_the_session_that_did_it_stays() {
        var here = json(auth.login(ANNA, PASSWORD));
        var there = json(auth.login(ANNA, PASSWORD)).get("refresh_token").asText();
        problem(403, "wrong-password", change(here.get("access_token").asText(), "not my password", NEW));
        var weak = change(here.get("access_token").asText(), PASSWORD, "Anna Petrova1");
        problem(400, "invalid-input", weak);
        assertEquals("/new_password", json(weak).get("errors").get(0).get("pointer").asText());
        assertEquals(204, change(here.get("access_token").asText(), PASSWORD, NEW).statusCode());
        problem(401, "invalid-refresh-token", auth.refresh(there));
        assertEquals(200, auth.refresh(here.get("refresh_token").asText()).statusCode());
        problem(401, "invalid-credentials", auth.login(ANNA, PASSWORD));
        assertEquals(200, auth.login(ANNA, NEW).statusCode());
    }

    private HttpResponse<String> change(String accessToken, String current, String next) {
        return auth.post("/v1/users/me/password",
                "{\"current_password\": \"%s\", \"new_password\": \"%s\"}".formatted(current, next),
                "Authorization", "Bearer " + accessToken);
    }
}
