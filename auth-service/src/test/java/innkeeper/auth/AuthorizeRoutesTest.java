package innkeeper.auth;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.auth.link.domain.LinkPurpose;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.kernel.HotelId;
import innkeeper.kit.time.Clocks;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static innkeeper.auth.RunningAuth.json;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The authorization endpoint and what comes of it, as programs and browsers meet it. */
class AuthorizeRoutesTest {
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String CALLBACK = "https://program.example/callback";
    private static final String ISSUER = "http://localhost:8081";

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

    private static Map<String, String> request() {
        return new LinkedHashMap<>(Map.of("response_type", "code", "client_id", "public-program",
                "redirect_uri", CALLBACK, "code_challenge", CHALLENGE, "code_challenge_method", "S256", "state",
                "s-1"));
    }

    private static Map<String, String> request(String name, String value) {
        var request = request();
        request.put(name, value);
        return request;
    }

    private static Visitor visitor() {
        return new Visitor(auth.uri("/"));
    }

    private static Visitor at(Map<String, String> request) {
        var visitor = visitor();
        visitor.open("/v1/oauth/authorize?" + Visitor.encoded(request));
        return visitor;
    }

    /** What the program gets when Anna logs in and allows it. */
    private static Map<String, String> allowed(Map<String, String> request) {
        var visitor = at(request);
        assertEquals(200, visitor.logIn("anna@innkeeper.example", RunningAuth.PASSWORD).statusCode(),
                visitor.page().body());
        return Visitor.answer(visitor.decide("allow"));
    }

    private static String code() {
        return allowed(request()).get("code");
    }

    private static HttpResponse<String> exchanged(String code, String... more) {
        var form = new LinkedHashMap<>(
                Map.of("grant_type", "authorization_code", "code", code, "client_id", "public-program",
                        "redirect_uri", CALLBACK, "code_verifier", VERIFIER));
        for (var i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return auth.form("/v1/oauth/token", Visitor.encoded(form));
    }

    private static void refused(String error, HttpResponse<String> answer) {
        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals(error, json(answer).get("error").asText());
    }

    private static HttpResponse<String> me(JsonNode tokens) {
        return auth.get("/v1/users/me", "Authorization", RunningAuth.bearer(tokens));
    }

    @Test
    void a_person_logs_in_allows_and_the_program_acts_for_them() {
        var answer = allowed(request());
        assertEquals(Set.of("code", "iss", "state"), answer.keySet());
        assertEquals(ISSUER, answer.get("iss"));
        assertEquals("s-1", answer.get("state"));
        var tokens = exchanged(answer.get("code"));
        assertEquals(200, tokens.statusCode(), tokens.body());
        assertEquals("anna@innkeeper.example", json(me(json(tokens))).get("email").asText());
        assertFalse(json(tokens).has("id_token"));
    }

    @Test
    void whoever_has_a_second_factor_is_asked_for_its_code_on_a_page_of_its_own() {
        var email = "careful-%s@innkeeper.example".formatted(UUID.randomUUID());
        var app = Authenticator.enrolled(auth, auth.loggedIn(email), Clocks.system());
        var visitor = at(request("ui_locales", "ru"));
        assertEquals(200, visitor.logIn(email, RunningAuth.PASSWORD).statusCode());
        assertTrue(visitor.page().body().contains("Шесть цифр из приложения"), visitor.page().body());
        var asked = visitor.fields();
        for (var wrong : List.of("000000", "letters", " ")) {
            assertEquals(400, visitor.send("otp", wrong).statusCode());
            assertTrue(visitor.page().body().contains("Код неверный"), visitor.page().body());
        }
        assertEquals(400, visitor.send("step", "consent", "decision", "allow").statusCode(), "no decision without it");
        visitor.logIn(email, RunningAuth.PASSWORD);
        assertEquals(200, visitor.send("otp", app.code()).statusCode(), visitor.page().body());
        assertTrue(visitor.page().body().contains(email), visitor.page().body());
        var answer = Visitor.answer(visitor.decide("allow"));
        assertEquals(200, exchanged(answer.get("code")).statusCode());
        var again = at(request("ui_locales", "en"));
        again.logIn(email, RunningAuth.PASSWORD);
        assertTrue(again.page().body().contains("Six digits from your authenticator app"), again.page().body());
        assertEquals(400, again.send("otp", app.code()).statusCode(), "used up");
        assertEquals(400, again.send("ticket", asked.get("ticket"), "otp", app.recoveryCodes().getFirst()).statusCode(),
                "a ticket works once");
        again.logIn(email, RunningAuth.PASSWORD);
        assertEquals(200, again.send("otp", app.recoveryCodes().getFirst()).statusCode(), again.page().body());
    }

    @Test
    void codes_guessed_on_the_page_lock_the_account_as_passwords_do() {
        var email = "guessed-%s@innkeeper.example".formatted(UUID.randomUUID());
        Authenticator.enrolled(auth, auth.loggedIn(email), Clocks.system());
        var visitor = at(request());
        visitor.logIn(email, RunningAuth.PASSWORD);
        for (var guess = 0; guess < 5; guess++) {
            assertEquals(400, visitor.send("otp", "000000").statusCode());
        }
        assertEquals(429, visitor.send("otp", "000000").statusCode());
    }

    @Test
    void the_page_says_who_asks_where_the_answer_goes_and_what_it_will_be_able_to_do() {
        var visitor = at(request());
        assertTrue(visitor.page().body().contains("A &lt;b&gt;public&lt;/b&gt; program"), visitor.page().body());
        assertTrue(visitor.page().body().contains("program.example"));
        assertFalse(visitor.page().body().contains("<b>"));
        visitor.logIn("anna@innkeeper.example", RunningAuth.PASSWORD);
        assertTrue(visitor.page().body().contains("Anna Petrova, anna@innkeeper.example"), visitor.page().body());
        assertTrue(visitor.page().body().contains("search, book, pay"));
        assertFalse(visitor.page().body().contains("<b>"));
    }

    @Test
    void the_consent_says_what_a_person_may_by_their_role_and_at_their_hotels() {
        var tokens = auth.loggedIn("many-hats@innkeeper.example");
        var id = auth.idOf(RunningAuth.bearer(tokens));
        for (var relation : List.of(Relation.OWNER, Relation.FRONT_DESK, Relation.ACCOUNTANT)) {
            var hotel = new HotelId(UUID.randomUUID());
            auth.staff().works(hotel, id, relation, Instant.now());
            await().until(() -> consent("many-hats@innkeeper.example", "en").contains(switch (relation) {
                case OWNER -> "at the hotels that you own: change rooms and prices";
                case FRONT_DESK -> "at the front desk of the hotels where you work: see bookings, guests and messages";
                case ACCOUNTANT -> "at the hotels where you are accountant, the bookings and what was paid";
                case MANAGER -> "as manager";
            }));
        }
        var page = consent("many-hats@innkeeper.example", "en");
        assertTrue(page.contains("as a guest: search, book, pay"), page);
        assertFalse(page.contains("where you are manager"), page);
        var russian = consent("many-hats@innkeeper.example", "ru");
        for (var said : List.of("как гость", "отелях, которыми владеете", "на стойке регистрации",
                "где вы бухгалтер")) {
            assertTrue(russian.contains(said), russian);
        }
    }

    @Test
    void the_consent_of_an_admin_names_what_only_admins_may() {
        auth.admin();
        var email = json(auth.get("/v1/users?role=admin", "Authorization", auth.admin())).get("items").get(0)
                .get("email").asText();
        var page = consent(email, "en");
        for (var said : List.of("second factors", "register programs", "signing keys", "who works there")) {
            assertTrue(page.contains(said), page);
        }
    }

    private static String consent(String email, String language) {
        var visitor = at(request("ui_locales", language));
        visitor.logIn(email, RunningAuth.PASSWORD);
        return visitor.page().body();
    }

    @Test
    void the_pages_are_in_russian_where_the_program_or_the_browser_asks_for_it() {
        assertTrue(at(request("ui_locales", "de ru-RU en")).page().body().contains("<html lang=\"ru\">"));
        var visitor = visitor();
        visitor.open("/v1/oauth/authorize?" + Visitor.encoded(request()), "Accept-Language", "ru");
        assertTrue(visitor.page().body().contains("Войти"));
        assertTrue(visitor.open("/device", "Accept-Language", "ru").body().contains("Подключить устройство"));
    }

    @Test
    void no_other_page_frames_it_and_nothing_runs_in_it() {
        var page = at(request()).page();
        var policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.startsWith("default-src 'none'; style-src 'sha256-"), policy);
        assertTrue(policy.contains("form-action 'self' https://program.example;"), policy);
        assertTrue(policy.endsWith("frame-ancestors 'none'"), policy);
        assertEquals("DENY", page.headers().firstValue("X-Frame-Options").orElseThrow());
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElseThrow());
        var cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(cookie.endsWith("; Path=/; HttpOnly; SameSite=Lax"), cookie);
    }

    @Test
    void who_does_not_allow_it_goes_back_with_access_denied() {
        var visitor = at(request());
        visitor.logIn("anna@innkeeper.example", RunningAuth.PASSWORD);
        assertEquals(Map.of("error", "access_denied", "iss", ISSUER, "state", "s-1"),
                Visitor.answer(visitor.decide("deny")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://program.example/callback/", "https://program.example/Callback",
            "https://program.example:8443/callback", "https://program.example:443/callback",
            "https://user@program.example/callback", "https://program.example/callback#part",
            "https://program.example/callback?more=1", "http://program.example/callback",
            "https://evil.example/callback",
            "http://127.0.0.1:9/other", "javascript:alert(1)", "//evil.example", ""})
    void nobody_is_redirected_where_the_program_never_said_it_would_be(String redirectUri) {
        var page = at(request("redirect_uri", redirectUri)).page();
        assertEquals(400, page.statusCode());
        assertTrue(page.body().contains("strange answer"), page.body());
        assertEquals(Optional.empty(), page.headers().firstValue("Location"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "booking-service", "public-program "})
    void nobody_is_redirected_for_a_program_that_is_not_known(String client) {
        var page = at(request("client_id", client)).page();
        assertEquals(400, page.statusCode());
        assertTrue(page.body().contains("not known here"), page.body());
    }

    @Test
    void a_client_or_redirect_that_comes_twice_redirects_nobody() {
        var query = Visitor.encoded(request());
        for (var twice : List.of("client_id=public-program",
                "redirect_uri=https%3A%2F%2Fprogram.example%2Fcallback")) {
            var page = visitor().open("/v1/oauth/authorize?" + query + "&" + twice);
            assertEquals(400, page.statusCode());
            assertTrue(page.body().contains("has its " + twice.split("=")[0] + " twice"), page.body());
        }
        assertTrue(at(request("client_id", "")).page().body().contains("lacks its client_id"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "code_challenge        |            | code_challenge is missing",
            "code_challenge        | short      | code_challenge is no SHA-256 in base64url",
            "code_challenge_method |            | code_challenge_method is missing",
            "code_challenge_method | plain      | code_challenge_method=plain protects nothing",
            "code_challenge_method | s256       | The code_challenge_method is S256",
            "prompt                | none login | contradict each other",
            "prompt                | none       | Nobody is logged in without a page"})
    void a_program_is_told_what_is_wrong_in_words(String name, String value, String words) {
        var description = Visitor.answer(at(request(name, value == null ? "" : value)).page()).get("error_description");
        assertTrue(description.contains(words), description);
    }

    @Test
    void an_answer_may_go_to_an_address_of_ip_version_6() {
        var policy = at(request("redirect_uri", "http://[::1]:5000/callback")).page().headers()
                .firstValue("Content-Security-Policy").orElseThrow();
        assertTrue(policy.contains("form-action 'self' http:;"), policy);
        assertEquals(400, at(request("redirect_uri", "http://127.0.0.1:0/callback")).page().statusCode());
        assertEquals(400, at(request("redirect_uri", "http://127.0.0.1:65536/callback")).page().statusCode());
    }

    @ParameterizedTest
    @CsvSource({
            "response_type,         token,        unsupported_response_type",
            "response_type,         code id_token, unsupported_response_type",
            "response_type,         '',           invalid_request",
            "response_mode,         fragment,     invalid_request",
            "code_challenge,        '',           invalid_request",
            "code_challenge,        short,        invalid_request",
            "code_challenge_method, plain,        invalid_request",
            "code_challenge_method, '',           invalid_request",
            "scope,                 everything,   invalid_scope",
            "scope,                 openid admin, invalid_scope",
            "prompt,                none,         login_required",
            "request,               a.b.c,        request_not_supported",
            "request_uri,           https://a.example, request_uri_not_supported"})
    void what_else_is_wrong_goes_back_to_the_program(String name, String value, String error) {
        var answer = Visitor.answer(at(request(name, value)).page());
        assertEquals(error, answer.get("error"));
        assertEquals(ISSUER, answer.get("iss"));
        assertEquals("s-1", answer.get("state"));
    }

    @Test
    void a_parameter_that_comes_twice_or_is_oversized_is_an_invalid_request() {
        var query = "/v1/oauth/authorize?" + Visitor.encoded(request());
        assertEquals("invalid_request",
                Visitor.answer(visitor().open(query + "&scope=openid&scope=openid")).get("error"));
        var twoStates = Visitor.answer(visitor().open(query + "&state=s-2"));
        assertEquals("invalid_request", twoStates.get("error"));
        assertFalse(twoStates.containsKey("state"));
        var long2001 = "x".repeat(2_001);
        assertEquals("invalid_request", Visitor.answer(at(request("nonce", long2001)).page()).get("error"));
        assertFalse(Visitor.answer(at(request("state", long2001)).page()).containsKey("state"));
    }

    @Test
    void a_field_of_our_form_that_comes_twice_is_refused_for_nobody_knows_which_is_meant() {
        var visitor = at(request());
        visitor.logIn("anna@innkeeper.example", RunningAuth.PASSWORD);
        var consent = Visitor.encoded(visitor.fields()) + "&decision=allow";
        for (var again : List.of("&decision=deny", "&decision=allow", "&request=other", "&ticket=other", "&step=otp")) {
            assertEquals(400, visitor.post("/v1/oauth/authorize", consent + again).statusCode(), again);
        }
        assertEquals(303, visitor.post("/v1/oauth/authorize", consent).statusCode());
    }

    @Test
    void unknown_parameters_are_ignored() {
        assertEquals(200, at(request("colour", "blue")).page().statusCode());
    }

    @Test
    void a_state_comes_back_to_the_letter_and_none_where_none_was_sent() {
        var state = "a b&c=\"d'+%2F é ✓ <script>";
        assertEquals(state, allowed(request("state", state)).get("state"));
        var without = allowed(request("state", ""));
        assertEquals(Set.of("code", "iss"), without.keySet());
        assertEquals(200, exchanged(without.get("code")).statusCode());
    }

    @Test
    void a_program_on_this_computer_takes_any_port() {
        var redirect = "http://127.0.0.1:51004/callback";
        var answer = allowed(request("redirect_uri", redirect));
        refused("invalid_grant", exchanged(answer.get("code"), "redirect_uri", "http://127.0.0.1:51005/callback"));
        assertEquals(200, exchanged(answer.get("code"), "redirect_uri", redirect).statusCode());
    }

    @Test
    void a_redirect_with_a_query_keeps_it() {
        var request = request("client_id", "web-program");
        request.put("redirect_uri", "https://web.example/callback?from=us");
        assertEquals("us", allowed(request).get("from"));
    }

    @Test
    void a_request_may_come_by_post() {
        var visitor = visitor();
        assertEquals(200, visitor.post("/v1/oauth/authorize", Visitor.encoded(request())).statusCode());
        visitor.logIn("anna@innkeeper.example", RunningAuth.PASSWORD);
        assertTrue(Visitor.answer(visitor.decide("allow")).containsKey("code"));
    }

    @Test
    void a_code_that_comes_twice_ends_the_session_that_came_of_it() {
        var code = code();
        var tokens = json(exchanged(code));
        assertEquals(200, me(tokens).statusCode());
        refused("invalid_grant", exchanged(code));
        await().until(() -> me(tokens).statusCode() == 401);
        refused("invalid_grant", auth.form("/v1/oauth/token", "grant_type=refresh_token&client_id=public-program"
                + "&refresh_token=" + tokens.get("refresh_token").asText()));
    }

    @Test
    void a_code_is_worth_nothing_without_its_verifier_or_with_the_challenge_itself() {
        var code = code();
        refused("invalid_request", exchanged(code, "code_verifier", ""));
        refused("invalid_grant", exchanged(code, "code_verifier", CHALLENGE));
        refused("invalid_grant", exchanged(code, "code_verifier", "x".repeat(43)));
        refused("invalid_grant", exchanged(code, "redirect_uri", CALLBACK + "/"));
        assertEquals(200, exchanged(code).statusCode());
    }

    @Test
    void a_program_is_told_what_is_wrong_with_its_verifier() {
        var code = code();
        assertTrue(description(exchanged(code, "code_verifier", "short")).startsWith("code_verifier is no verifier"));
        assertTrue(description(exchanged(code, "code_verifier", "x".repeat(43)))
                .startsWith("code_verifier is not that of the code_challenge"));
        assertTrue(description(exchanged("guess")).startsWith("The code was used or is over"));
        assertTrue(description(exchanged(code, "client_id", "")).startsWith("client_id is missing"));
    }

    private static String description(HttpResponse<String> answer) {
        return json(answer).get("error_description").asText();
    }

    @Test
    void a_token_of_a_program_is_revoked_by_that_program_alone() {
        var request = request("client_id", "web-program");
        var redirect = "https://web.example/callback?from=us";
        request.put("redirect_uri", redirect);
        var confidential = json(exchanged(allowed(request).get("code"), "client_id", "web-program", "redirect_uri",
                redirect, "client_secret", "kept-to-itself"));
        var open = json(exchanged(code()));
        for (var tokens : List.of(confidential, open)) {
            for (var name : List.of("access_token", "refresh_token")) {
                var token = "token=" + tokens.get(name).asText();
                assertEquals(401, revoked(token).statusCode());
                assertEquals("invalid_client", json(revoked(token + "&client_id=stranger")).get("error").asText());
                refused("unauthorized_client", revoked(token + "&client_id=kiosk"));
                refused("unauthorized_client", revoked(token + "&client_id=hotel-service&client_secret=hotel-secret"));
                assertEquals(401, revoked(token + "&client_id=web-program").statusCode());
            }
            assertEquals(204, auth.post("/v1/auth/logout",
                    "{\"refresh_token\": \"%s\"}".formatted(tokens.get("refresh_token").asText())).statusCode());
            assertEquals(200, me(tokens).statusCode());
        }
        assertEquals(200,
                exchanged("none", "grant_type", "refresh_token", "refresh_token", open.get("refresh_token").asText(),
                        "client_id", "public-program").statusCode());
        assertEquals(200, revoked("client_id=web-program&client_secret=kept-to-itself&token="
                + confidential.get("refresh_token").asText()).statusCode());
        assertEquals(200, revoked("client_id=public-program&token=" + open.get("access_token").asText()).statusCode());
        await().until(() -> me(confidential).statusCode() == 401 && me(open).statusCode() == 401);
        assertEquals(200, revoked("token=" + open.get("refresh_token").asText()).statusCode(), "over already");
    }

    private static HttpResponse<String> revoked(String form) {
        return auth.form("/v1/oauth/revoke", form);
    }

    @Test
    void a_service_learns_which_program_a_token_was_given_to() {
        var tokens = json(exchanged(code()));
        for (var name : List.of("access_token", "refresh_token")) {
            var found =
                    json(auth.form("/v1/oauth/introspect", "client_id=hotel-service&client_secret=hotel-secret&token="
                            + tokens.get(name).asText()));
            assertEquals("public-program", found.get("client_id").asText(), found.toString());
        }
    }

    @Test
    void a_code_is_worth_nothing_to_another_program() {
        var code = code();
        refused("invalid_grant", exchanged(code, "client_id", "web-program", "client_secret", "kept-to-itself"));
        assertEquals(401, exchanged(code, "client_id", "stranger").statusCode());
        assertEquals(401, exchanged(code, "client_id", "").statusCode());
        refused("unauthorized_client",
                exchanged(code, "client_id", "booking-service", "client_secret", "booking:secret"));
        assertEquals(200, exchanged(code).statusCode());
    }

    @Test
    void a_confidential_program_proves_itself_when_it_exchanges_and_refreshes() {
        var request = request("client_id", "web-program");
        request.put("redirect_uri", "https://web.example/callback?from=us");
        var code = allowed(request).get("code");
        var of = new String[] {"client_id", "web-program", "redirect_uri", "https://web.example/callback?from=us"};
        assertEquals(401, exchanged(code, of).statusCode());
        assertEquals(401, exchanged(code, "client_id", "web-program", "client_secret", "guess").statusCode());
        var tokens = json(exchanged(code, "client_id", "web-program", "redirect_uri",
                "https://web.example/callback?from=us", "client_secret", "kept-to-itself"));
        var refresh = "grant_type=refresh_token&refresh_token=" + tokens.get("refresh_token").asText();
        assertEquals(401, auth.form("/v1/oauth/token", refresh + "&client_id=web-program").statusCode());
        refused("invalid_grant", auth.form("/v1/oauth/token", refresh));
        assertEquals(200, auth.form("/v1/oauth/token", refresh + "&client_id=web-program&client_secret=kept-to-itself")
                .statusCode());
    }

    @Test
    void a_refresh_token_is_good_for_the_program_that_it_was_given_to_alone() {
        var tokens = json(exchanged(code()));
        var token = tokens.get("refresh_token").asText();
        assertEquals(401, auth.refresh(token).statusCode());
        refused("invalid_grant", auth.form("/v1/oauth/token", "grant_type=refresh_token&refresh_token=" + token));
        refused("invalid_grant", auth.form("/v1/oauth/token",
                "grant_type=refresh_token&client_id=some-program&refresh_token=" + token));
        refused("invalid_scope", auth.form("/v1/oauth/token",
                "grant_type=refresh_token&client_id=public-program&scope=openid&refresh_token=" + token));
        assertEquals(200, auth.form("/v1/oauth/token",
                "grant_type=refresh_token&client_id=public-program&refresh_token=" + token).statusCode());
        auth.register("rest@innkeeper.example");
        var own = json(auth.login("rest@innkeeper.example", RunningAuth.PASSWORD)).get("refresh_token").asText();
        refused("invalid_grant", auth.form("/v1/oauth/token",
                "grant_type=refresh_token&client_id=public-program&refresh_token=" + own));
    }

    @Test
    void the_session_is_named_after_the_program_and_ended_alone() {
        auth.register("olga@innkeeper.example");
        var own = json(auth.login("olga@innkeeper.example", RunningAuth.PASSWORD));
        var visitor = at(request());
        visitor.logIn("olga@innkeeper.example", RunningAuth.PASSWORD);
        var tokens = json(exchanged(Visitor.answer(visitor.decide("allow")).get("code")));
        var sessions = json(auth.get("/v1/sessions", "Authorization", RunningAuth.bearer(own))).get("items");
        assertEquals(2, sessions.size());
        var opened = sessions.valueStream().filter(each -> !each.get("current").asBoolean()).findFirst().orElseThrow();
        assertEquals("A <b>public</b> program", opened.get("device").asText());
        assertEquals("public-program", opened.get("client_id").asText());
        assertEquals(204, auth.delete("/v1/sessions/" + opened.get("id").asText(),
                "Authorization", RunningAuth.bearer(own)).statusCode());
        await().until(() -> me(tokens).statusCode() == 401);
        assertEquals(200, me(own).statusCode());
    }

    @Test
    void a_form_that_comes_from_elsewhere_changes_nothing() {
        var mine = at(request());
        var fields = mine.fields();
        fields.putAll(Map.of("email", "anna@innkeeper.example", "password", "a long walk by the sea"));
        assertEquals(403, visitor().post("/v1/oauth/authorize", Visitor.encoded(fields)).statusCode());
        assertEquals(403, mine.sendWith(List.of("Sec-Fetch-Site", "cross-site")).statusCode());

        var visitor = at(request());
        visitor.logIn("anna@innkeeper.example", RunningAuth.PASSWORD);
        var consent = visitor.fields();
        var other = at(request());
        assertEquals(403, other.post("/v1/oauth/authorize", Visitor.encoded(consent) + "&decision=allow").statusCode());
        consent.put("form_key", at(request()).fields().get("form_key"));
        assertEquals(403,
                visitor.post("/v1/oauth/authorize", Visitor.encoded(consent) + "&decision=allow").statusCode());
    }

    @Test
    void a_decision_counts_once_and_for_what_was_shown() {
        var visitor = at(request());
        visitor.logIn("anna@innkeeper.example", RunningAuth.PASSWORD);
        var consent = visitor.fields();
        var swapped = new LinkedHashMap<>(consent);
        swapped.put("request", consent.get("request").replace("state=s-1", "state=s-2"));
        var page = visitor.post("/v1/oauth/authorize", Visitor.encoded(swapped) + "&decision=allow");
        assertEquals(400, page.statusCode());
        assertTrue(page.body().contains("Log in once more"), page.body());
        assertEquals(303,
                visitor.post("/v1/oauth/authorize", Visitor.encoded(consent) + "&decision=allow").statusCode());
        assertEquals(400,
                visitor.post("/v1/oauth/authorize", Visitor.encoded(consent) + "&decision=allow").statusCode());
    }

    @Test
    void nobody_decides_without_having_logged_in() {
        var visitor = at(request());
        assertEquals(400, visitor.send("step", "consent", "ticket", "guess", "decision", "allow").statusCode());
        assertEquals(400, visitor.send("step", "").statusCode());
    }

    @Test
    void an_unknown_address_looks_like_a_wrong_password() {
        var wrong = at(request());
        wrong.logIn("anna@innkeeper.example", "another password");
        var unknown = at(request());
        unknown.logIn("nobody@innkeeper.example", "another password");
        assertEquals(400, wrong.page().statusCode());
        assertEquals(masked(wrong).replace("anna@", "nobody@"), masked(unknown));
        var strange = at(request());
        assertEquals(400, strange.logIn("no address at all", "x").statusCode());
        assertTrue(strange.page().body().contains("No account has this address"));
    }

    private static String masked(Visitor visitor) {
        return visitor.page().statusCode() + visitor.page().body().replaceAll("[0-9a-f]{64}", "…");
    }

    @Test
    void guesses_on_the_page_lock_as_those_over_rest_do() {
        var variables = Development.variables();
        variables.put("AUTH_LOCKOUT_FIRST_PAUSE", "10m");
        try (var strict = RunningAuth.inMemory(variables)) {
            strict.register("victim@innkeeper.example");
            var visitor = new Visitor(strict.uri("/"));
            visitor.open("/v1/oauth/authorize?" + Visitor.encoded(request()));
            for (var guess = 0; guess < 5; guess++) {
                assertEquals(400, visitor.logIn("victim@innkeeper.example", "guess " + guess).statusCode());
            }
            var locked = visitor.logIn("victim@innkeeper.example", RunningAuth.PASSWORD);
            assertEquals(429, locked.statusCode());
            assertTrue(locked.headers().firstValue("Retry-After").isPresent());
            assertEquals(429, strict.login("victim@innkeeper.example", RunningAuth.PASSWORD).statusCode());
        }
    }

    @Test
    void who_is_suspended_is_told_so_and_what_to_do_after_the_right_password_alone() {
        auth.register("rowdy@innkeeper.example");
        var admin = auth.admin();
        var id = json(auth.get("/v1/users?email=rowdy@innkeeper.example", "Authorization", admin))
                .get("items").get(0).get("id").asText();
        auth.send("PUT", "/v1/users/" + id + "/suspension", "application/json", "{\"reason\": \"noise\"}",
                "Authorization", admin);
        var visitor = at(request());
        assertEquals(400, visitor.logIn("rowdy@innkeeper.example", "another password").statusCode());
        var told = visitor.logIn("rowdy@innkeeper.example", RunningAuth.PASSWORD);
        assertEquals(403, told.statusCode());
        assertTrue(told.body().contains("The account is suspended"), told.body());
    }

    @Test
    void who_is_suspended_between_log_in_and_consent_is_told_so_and_no_program_gets_a_code() {
        auth.register("hasty@innkeeper.example");
        var visitor = at(request());
        visitor.logIn("hasty@innkeeper.example", RunningAuth.PASSWORD);
        var early = at(request());
        early.logIn("hasty@innkeeper.example", RunningAuth.PASSWORD);
        var code = Visitor.answer(early.decide("allow")).get("code");
        var late = at(request());
        late.logIn("hasty@innkeeper.example", RunningAuth.PASSWORD);
        var suspension = "/v1/users/%s/suspension".formatted(
                auth.idOf(RunningAuth.bearer(json(auth.login("hasty@innkeeper.example", RunningAuth.PASSWORD)))));
        var admin = auth.admin();
        auth.send("PUT", suspension, "application/json", "{\"reason\": \"noise\"}", "Authorization", admin);
        var told = visitor.decide("allow");
        assertEquals(403, told.statusCode(), told.body());
        assertTrue(told.body().contains("The account is suspended"), told.body());

        assertEquals(200, auth.delete(suspension, "Authorization", admin).statusCode());
        assertEquals(400, late.decide("allow").statusCode());
        assertTrue(late.page().body().contains("Log in once more"), late.page().body());
        refused("invalid_grant", exchanged(code));
    }

    @Test
    void who_changes_the_password_on_the_way_takes_back_what_they_allowed() {
        auth.register("careful@innkeeper.example");
        var visitor = at(request());
        visitor.logIn("careful@innkeeper.example", RunningAuth.PASSWORD);
        var code = Visitor.answer(visitor.decide("allow")).get("code");
        var own = json(auth.login("careful@innkeeper.example", RunningAuth.PASSWORD));
        assertEquals(204,
                auth.post("/v1/users/me/password",
                        """
                {"current_password": "%s", "new_password": "another walk by the lake"}"""
                                .formatted(RunningAuth.PASSWORD),
                        "Authorization", RunningAuth.bearer(own)).statusCode());
        refused("invalid_grant", exchanged(code));
    }

    @Test
    void the_links_of_the_page_lead_to_forms_that_send_letters() {
        var visitor = at(request());
        for (var path : List.of("/v1/auth/password-reset", "/v1/auth/verify-email/request")) {
            assertTrue(visitor.page().body().contains("href=\"" + path + "\""));
        }
        auth.register("forgetful@innkeeper.example");
        visitor.open("/v1/auth/password-reset");
        assertEquals(200, visitor.send("email", "forgetful@innkeeper.example").statusCode());
        assertTrue(auth.mailed(LinkPurpose.PASSWORD_RESET).length() > 20);
        visitor.open("/v1/auth/password-reset");
        assertEquals(400, visitor.send("email", "nonsense").statusCode());
        assertEquals(200, auth.get("/v1/auth/verify-email/request").statusCode());
    }
}
