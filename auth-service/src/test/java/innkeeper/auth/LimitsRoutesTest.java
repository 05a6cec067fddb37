package innkeeper.auth;

import innkeeper.auth.link.domain.LinkPurpose;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static innkeeper.auth.RunningAuth.PASSWORD;
import static innkeeper.auth.RunningAuth.json;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LimitsRoutesTest {
    private static final String ANNA = "anna@innkeeper.example";

    private static RunningAuth with(String... changes) {
        var variables = Development.variables();
        for (var i = 0; i < changes.length; i += 2) {
            variables.put(changes[i], changes[i + 1]);
        }
        return RunningAuth.inMemory(variables);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("none");
    }

    private static void tooMany(String retryAfter, HttpResponse<String> answer) {
        assertEquals(429, answer.statusCode(), answer.body());
        assertEquals("too-many-requests", json(answer).get("code").asText());
        assertEquals(retryAfter, header(answer, "Retry-After"));
    }

    private static HttpResponse<String> byPassword(RunningAuth auth, String email, String password) {
        return auth.form("/v1/oauth/token", "grant_type=password&username=%s&password=%s"
                .formatted(email, password.replace(' ', '+')));
    }

    private static HttpResponse<String> from(RunningAuth auth, String address, String email, String password) {
        return auth.post("/v1/auth/login", "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password),
                "X-Forwarded-For", address);
    }

    private static HttpResponse<String> changePassword(RunningAuth auth, String bearer, String current) {
        return auth.post("/v1/users/me/password",
                "{\"current_password\": \"%s\", \"new_password\": \"a short walk in the wood\"}".formatted(current),
                "Authorization", bearer);
    }

    @Test
    void every_answer_of_a_limited_route_says_what_is_left_also_a_refusal() {
        try (var auth = with("AUTH_LIMIT_LOGIN_PER_ADDRESS", "100/1m", "AUTH_LIMIT_LOGIN_PER_ACCOUNT", "3/1h")) {
            auth.register(ANNA);
            var right = auth.login(ANNA, PASSWORD);
            assertEquals(200, right.statusCode());
            assertEquals("\"login-per-address\";q=100;w=60, \"login-per-account\";q=3;w=3600",
                    header(right, "RateLimit-Policy"));
            assertEquals("\"login-per-account\";r=2;t=1200", header(right, "RateLimit"));
            var wrong = auth.login("boris@innkeeper.example", "some other password");
            assertEquals(401, wrong.statusCode());
            assertEquals("\"login-per-account\";r=2;t=1200", header(wrong, "RateLimit"));
            assertEquals(200, auth.login(ANNA, PASSWORD).statusCode());
            assertEquals(200, auth.login(ANNA, PASSWORD).statusCode());
        }
    }

    @Test
    void a_quota_that_is_used_up_is_429_with_the_time_to_wait() {
        try (var auth = with("AUTH_LIMIT_LOGIN_PER_ADDRESS", "2/1h")) {
            auth.login(ANNA, PASSWORD);
            auth.login(ANNA, PASSWORD);
            var third = auth.login(ANNA, PASSWORD);
            tooMany("1800", third);
            assertTrue(header(third, "RateLimit").startsWith("\"login-per-address\";r=0;t="), third.toString());
            tooMany("1800", byPassword(auth, ANNA, PASSWORD));
        }
    }

    @Test
    void what_the_contract_refuses_is_not_counted() {
        try (var auth = with("AUTH_LIMIT_LOGIN_PER_ADDRESS", "1/1h")) {
            var unreadable = auth.login("no address", PASSWORD);
            assertEquals(400, unreadable.statusCode());
            assertEquals("none", header(unreadable, "RateLimit"));
            assertEquals(401, auth.login(ANNA, PASSWORD).statusCode());
            tooMany("3600", auth.login(ANNA, PASSWORD));
        }
    }

    @ParameterizedTest
    @CsvSource({"AUTH_LIMIT_REGISTER_PER_ADDRESS, register-per-address",
            "AUTH_LIMIT_REGISTER_PER_ACCOUNT, register-per-account"})
    void registering_is_limited(String setting, String policy) {
        try (var auth = with(setting, "1/1h")) {
            assertEquals(201, auth.register(ANNA).statusCode());
            var second = auth.register(ANNA);
            tooMany("3600", second);
            assertTrue(header(second, "RateLimit").startsWith('"' + policy + '"'), header(second, "RateLimit"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AUTH_LIMIT_TOKEN_PER_ADDRESS | grant_type=refresh_token&refresh_token=unknown
            AUTH_LIMIT_TOKEN_PER_ADDRESS | grant_type=made_up
            AUTH_LIMIT_TOKEN_PER_ADDRESS | audience=hotel-service
            AUTH_LIMIT_TOKEN_PER_ADDRESS | grant_type=client_credentials&audience=hotel-service
            AUTH_LIMIT_TOKEN_PER_ADDRESS | grant_type=client_credentials&client_id=hotel-service&client_secret=wrong&audience=x
            AUTH_LIMIT_TOKEN_PER_ACCOUNT | grant_type=client_credentials&client_id=hotel-service&client_secret=hotel-secret&audience=x
            AUTH_LIMIT_TOKEN_PER_ADDRESS | grant_type=refresh_token&client_id=hotel-service&client_secret=wrong&refresh_token=x
            AUTH_LIMIT_TOKEN_PER_ACCOUNT | grant_type=refresh_token&client_id=hotel-service&client_secret=hotel-secret&refresh_token=x
            AUTH_LIMIT_TOKEN_PER_ADDRESS | grant_type=password&client_id=hotel-service&client_secret=wrong&username=a&password=b
            AUTH_LIMIT_LOGIN_PER_ACCOUNT | grant_type=password&username=anna@innkeeper.example&password=wrong
            """)
    void the_token_endpoint_is_limited_for_every_grant(String setting, String form) {
        try (var auth = with(setting, "1/1h")) {
            var first = auth.form("/v1/oauth/token", form);
            assertTrue(List.of(400, 401).contains(first.statusCode()), first.body());
            assertTrue(header(first, "RateLimit").contains("r=0"), header(first, "RateLimit"));
            tooMany("3600", auth.form("/v1/oauth/token", form));
        }
    }

    private static HttpResponse<String> asService(RunningAuth auth, String path, String secret, String form) {
        return auth.form(path, "client_id=hotel-service&client_secret=" + secret + "&" + form);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v1/oauth/token      | grant_type=client_credentials&audience=auth-service
            /v1/oauth/introspect | token=made-up
            /v1/oauth/revoke     | token=made-up
            """)
    void what_strangers_fail_at_in_the_name_of_a_service_does_not_keep_it_from_what_it_asks_with_its_secret(
            String path, String form) {
        try (var auth = with("AUTH_LIMIT_TOKEN_PER_ADDRESS", "3/1h", "AUTH_LIMIT_TOKEN_PER_ACCOUNT", "3/1h")) {
            for (var guess = 0; guess < 3; guess++) {
                assertEquals(401, asService(auth, path, "guess", form).statusCode());
            }
            assertEquals(429, asService(auth, path, "guess", form).statusCode());
            for (var use = 0; use < 3; use++) {
                assertEquals(200, asService(auth, path, "hotel-secret", form).statusCode());
            }
            assertEquals(429, asService(auth, path, "hotel-secret", form).statusCode());
            assertEquals(429, asService(auth, path, "guess", form).statusCode());
        }
    }

    @Test
    void who_has_no_good_refresh_token_spends_neither_the_share_of_its_holder_nor_that_of_others_at_their_place() {
        try (var auth = with("AUTH_LIMIT_TOKEN_PER_ADDRESS", "3/1h", "AUTH_LIMIT_TOKEN_PER_ACCOUNT", "3/1h",
                "AUTH_REFRESH_REUSE_GRACE", "0s")) {
            var old = auth.loggedIn(ANNA).get("refresh_token").asText();
            auth.refresh(old);
            var good = json(auth.login(ANNA, PASSWORD)).get("refresh_token").asText();
            for (var replay = 0; replay < 3; replay++) {
                assertEquals(401, auth.refresh(old).statusCode());
            }
            tooMany("1200", auth.refresh("made up"));
            var next = auth.refresh(good);
            assertEquals(200, next.statusCode());
            assertEquals(200, auth.refresh(json(next).get("refresh_token").asText()).statusCode());
        }
    }

    @Test
    void whoever_has_letters_sent_to_an_account_does_not_keep_its_owner_from_them_where_he_is_known() {
        try (var auth =
                with("HTTP_CLIENT_ADDRESS_HEADER", "X-Forwarded-For", "AUTH_LIMIT_LETTER_PER_ACCOUNT", "1/1h")) {
            auth.register(ANNA);
            assertEquals(200, from(auth, "192.0.2.7", ANNA, PASSWORD).statusCode());
            var body = "{\"email\": \"%s\"}".formatted(ANNA);
            var reset = "/v1/auth/password-reset";
            assertEquals(202, auth.post(reset, body, "X-Forwarded-For", "198.51.100.1").statusCode());
            assertEquals(429, auth.post(reset, body, "X-Forwarded-For", "198.51.100.2").statusCode());
            assertEquals(202, auth.post(reset, body, "X-Forwarded-For", "192.0.2.7").statusCode());
        }
    }

    @Test
    void a_stolen_access_token_does_not_keep_its_owner_from_changing_the_password_in_another_session() {
        try (var auth = with("AUTH_LIMIT_PASSWORD_PER_ACCOUNT", "8/1h", "AUTH_LOCKOUT_FIRST_PAUSE", "10m",
                "AUTH_LOCKOUT_STRANGERS_THRESHOLD", "5")) {
            var stolen = "Bearer " + auth.loggedIn(ANNA).get("access_token").asText();
            for (var guess = 0; guess < 9; guess++) {
                changePassword(auth, stolen, "wrong password");
            }
            assertEquals(429, changePassword(auth, stolen, PASSWORD).statusCode());
            var own = "Bearer " + json(auth.login(ANNA, PASSWORD)).get("access_token").asText();
            assertEquals(204, changePassword(auth, own, PASSWORD).statusCode());
        }
    }

    @Test
    void refreshing_is_limited_at_both_doors_together() {
        try (var auth = with("AUTH_LIMIT_TOKEN_PER_ADDRESS", "1/1h")) {
            assertEquals(401, auth.refresh("unknown").statusCode());
            tooMany("3600", auth.form("/v1/oauth/token", "grant_type=refresh_token&refresh_token=unknown"));
        }
    }

    @Test
    void refreshing_is_limited_by_account_too_and_a_token_that_meets_the_limit_stays_good() {
        try (var auth = with("AUTH_LIMIT_TOKEN_PER_ACCOUNT", "1/5s")) {
            var annas = auth.loggedIn(ANNA).get("refresh_token").asText();
            var boris = auth.loggedIn("boris@innkeeper.example").get("refresh_token").asText();
            var next = auth.refresh(annas);
            assertTrue(header(next, "RateLimit").startsWith("\"token-per-account\";r=0;t="), header(next, "RateLimit"));
            var token = json(next).get("refresh_token").asText();
            var refused = auth.form("/v1/oauth/token", "grant_type=refresh_token&refresh_token=" + token);
            assertEquals("too-many-requests", json(refused).get("code").asText());
            assertEquals(200, auth.refresh(boris).statusCode());
            await().untilAsserted(() -> assertEquals(200, auth.refresh(token).statusCode()));
        }
    }

    @Test
    void five_wrong_passwords_lock_both_doors_for_the_right_one_too_and_for_unknown_accounts_alike() {
        try (var auth = with("AUTH_LOCKOUT_FIRST_PAUSE", "10m")) {
            auth.register(ANNA);
            for (var email : List.of(ANNA, "nobody@innkeeper.example")) {
                for (var guess = 0; guess < 3; guess++) {
                    assertEquals(401, auth.login(email, "wrong password").statusCode());
                }
                assertEquals(400, byPassword(auth, email, "wrong").statusCode());
                assertEquals(400, byPassword(auth, email.toUpperCase(), "wrong").statusCode());
                for (var password : List.of("wrong password", PASSWORD)) {
                    for (var locked : List.of(auth.login(email, password), byPassword(auth, email, password))) {
                        assertEquals(429, locked.statusCode());
                        assertTrue(Integer.parseInt(header(locked, "Retry-After")) > 590);
                        assertTrue(header(locked, "RateLimit").contains("login-per-"));
                    }
                }
            }
        }
    }

    @Test
    void behind_a_proxy_each_client_has_limits_and_locks_of_its_own() {
        try (var auth = with("HTTP_CLIENT_ADDRESS_HEADER", "X-Forwarded-For", "AUTH_LOCKOUT_FIRST_PAUSE", "10m",
                "AUTH_LIMIT_LOGIN_PER_ADDRESS", "6/1h")) {
            auth.register(ANNA);
            for (var guess = 0; guess < 5; guess++) {
                assertEquals(401, from(auth, "198.51.100.9", ANNA, "wrong password").statusCode());
            }
            assertEquals(429, from(auth, "198.51.100.9", ANNA, PASSWORD).statusCode());
            assertEquals(429, from(auth, "192.0.2.7, 198.51.100.9", ANNA, PASSWORD).statusCode());
            assertEquals(200, from(auth, "198.51.100.9, 192.0.2.7", ANNA, PASSWORD).statusCode());
        }
    }

    @Test
    void whoever_uses_up_the_quota_of_an_account_does_not_use_up_the_owner_s_where_he_is_known() {
        try (var auth = with("HTTP_CLIENT_ADDRESS_HEADER", "X-Forwarded-For", "AUTH_LIMIT_LOGIN_PER_ACCOUNT", "4/1h")) {
            auth.register(ANNA);
            assertEquals(200, from(auth, "192.0.2.7", ANNA, PASSWORD).statusCode());
            var strangers = Stream.of("198.51.100.1", "198.51.100.2", "198.51.100.3", "198.51.100.4")
                    .map(address -> from(auth, address, ANNA, "wrong password").statusCode()).toList();
            assertEquals(List.of(401, 401, 401, 429), strangers);
            assertEquals(200, from(auth, "192.0.2.7", ANNA, PASSWORD).statusCode());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AUTH_LIMIT_LETTER_PER_ADDRESS | /v1/auth/password-reset         | {"email": "anna@innkeeper.example"}
            AUTH_LIMIT_LETTER_PER_ACCOUNT | /v1/auth/password-reset         | {"email": "anna@innkeeper.example"}
            AUTH_LIMIT_LETTER_PER_ACCOUNT | /v1/auth/verify-email/request   | {"email": "anna@innkeeper.example"}
            AUTH_LIMIT_LINK_PER_ADDRESS   | /v1/auth/verify-email           | {"token": "made up"}
            AUTH_LIMIT_LINK_PER_ADDRESS   | /v1/auth/password-reset/confirm | {"token": "made up", "password": "a long walk"}
            """)
    void letters_and_their_links_are_limited(String setting, String path, String body) {
        try (var auth = with(setting, "1/1h")) {
            var first = auth.post(path, body);
            assertTrue(header(first, "RateLimit").contains("r=0"), header(first, "RateLimit"));
            tooMany("3600", auth.post(path, body));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/auth/verify-email", "/v1/auth/password-reset/confirm"})
    void whoever_opens_links_too_often_reads_so_on_a_page(String path) {
        try (var auth = with("AUTH_LIMIT_LINK_PER_ADDRESS", "1/1h")) {
            assertEquals(400, auth.get(path + "?token=made-up").statusCode());
            for (var page : List.of(auth.get(path + "?token=made-up"), auth.form(path, "token=made-up"))) {
                assertEquals(429, page.statusCode());
                assertTrue(page.body().contains("<h1>Not so fast</h1>"), page.body());
                assertTrue(Integer.parseInt(header(page, "Retry-After")) > 3_500);
            }
        }
    }

    @Test
    void guessing_the_password_with_a_stolen_token_is_slowed_down_too_and_does_not_lock_the_log_in() {
        try (var auth = with("AUTH_LOCKOUT_FIRST_PAUSE", "10m")) {
            var bearer = "Bearer " + auth.loggedIn(ANNA).get("access_token").asText();
            for (var guess = 0; guess < 5; guess++) {
                assertEquals(403, changePassword(auth, bearer, "wrong password").statusCode());
            }
            assertEquals(429, changePassword(auth, bearer, PASSWORD).statusCode());
            assertEquals(200, auth.login(ANNA, PASSWORD).statusCode());
        }
    }

    @Test
    void asking_for_the_password_again_is_limited_by_account() {
        try (var auth = with("AUTH_LIMIT_PASSWORD_PER_ACCOUNT", "1/1h")) {
            var bearer = "Bearer " + auth.loggedIn(ANNA).get("access_token").asText();
            assertEquals(403, changePassword(auth, bearer, "wrong password").statusCode());
            tooMany("3600", changePassword(auth, bearer, PASSWORD));
        }
    }

    @Test
    void the_owner_gets_in_by_a_reset_however_much_was_guessed() {
        try (var auth = with("AUTH_LOCKOUT_FIRST_PAUSE", "10m")) {
            auth.register(ANNA);
            for (var guess = 0; guess < 5; guess++) {
                auth.login(ANNA, "wrong password");
            }
            assertEquals(429, auth.login(ANNA, PASSWORD).statusCode());
            auth.post("/v1/auth/password-reset", "{\"email\": \"%s\"}".formatted(ANNA));
            var reset = auth.post("/v1/auth/password-reset/confirm", "{\"token\": \"%s\", \"password\": \"%s\"}"
                    .formatted(auth.mailed(LinkPurpose.PASSWORD_RESET), "a short walk in the wood"));
            assertEquals(204, reset.statusCode(), reset.body());
            assertEquals(200, auth.login(ANNA, "a short walk in the wood").statusCode());
        }
    }

    @Test
    void what_is_refused_is_counted_for_those_who_watch() {
        try (var auth = with("AUTH_LIMIT_REGISTER_PER_ACCOUNT", "1/1h", "AUTH_LOCKOUT_THRESHOLD", "1")) {
            auth.register(ANNA);
            auth.register(ANNA);
            auth.login(ANNA, "wrong password");
            var metrics = auth.metrics();
            assertTrue(metrics.contains("rate_limited_total{limit=\"register-per-account\""), metrics);
            assertTrue(metrics.contains("login_lockouts_total"), metrics);
        }
    }
}
