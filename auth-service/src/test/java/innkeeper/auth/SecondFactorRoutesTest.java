package innkeeper.auth;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.auth.audit.domain.AuditEntry;
import innkeeper.auth.audit.usecase.InMemoryAuditLog;
import innkeeper.auth.link.domain.LinkPurpose;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.PersonEvent;
import innkeeper.auth.person.usecase.InMemoryPeople;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.time.MovableClock;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static innkeeper.auth.Authenticator.PATH;
import static innkeeper.auth.RunningAuth.PASSWORD;
import static innkeeper.auth.RunningAuth.bearer;
import static innkeeper.auth.RunningAuth.json;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SecondFactorRoutesTest {
    private static final String ANNA = "anna@innkeeper.example";
    private static final Duration STEP = Duration.ofSeconds(30);

    private final MovableClock clock = MovableClock.at("2026-11-22T12:00:00Z");
    private final InMemoryPeople people = new InMemoryPeople();
    private final InMemoryAuditLog audit = new InMemoryAuditLog();
    private RunningAuth auth = running(Development.variables());

    private RunningAuth running(Map<String, String> variables) {
        return RunningAuth.at(clock, RunningAuth.stores(people, audit), variables, Telemetry.none());
    }

    private void required(String roles) {
        auth.close();
        var variables = Development.variables();
        variables.put("AUTH_SECOND_FACTOR_REQUIRED", roles);
        auth = running(variables);
    }

    @AfterEach
    void stop() {
        auth.close();
    }

    private static void problem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(code, json(answer).get("code").asText());
    }

    private HttpResponse<String> login(String email, String password, String code) {
        return auth.post("/v1/auth/login", "{\"email\": \"%s\", \"password\": \"%s\", \"code\": \"%s\"}".formatted(
                email, password, code));
    }

    private HttpResponse<String> ask(JsonNode tokens, String path, String json) {
        return auth.post(path, json, "Authorization", bearer(tokens));
    }

    private static String proof(String code) {
        return "{\"password\": \"%s\", \"code\": \"%s\"}".formatted(PASSWORD, code);
    }

    private JsonNode status(JsonNode tokens) {
        return json(auth.get(PATH, "Authorization", bearer(tokens)));
    }

    private List<String> told() {
        return people.announced().stream().map(PersonEvent::getClass).map(Class::getSimpleName)
                .filter(name -> !name.equals("Registered")).toList();
    }

    @Test
    void an_app_is_set_up_and_asked_for_from_then_on() {
        var tokens = auth.loggedIn(ANNA);
        assertEquals("{\"status\":\"none\",\"kind\":null,\"since\":null,\"recovery_codes_left\":0,\"required\":false}",
                status(tokens).toString());
        var begun = ask(tokens, PATH, "{\"password\": \"%s\"}".formatted(PASSWORD));
        assertEquals(201, begun.statusCode());
        assertEquals(PATH, begun.headers().firstValue("Location").orElseThrow());
        assertEquals("no-store", begun.headers().firstValue("Cache-Control").orElseThrow());
        var uri = URI.create(json(begun).get("otpauth_uri").asText());
        assertEquals("/Innkeeper:" + ANNA, uri.getPath());
        assertTrue(uri.getQuery().contains(json(begun).get("secret").asText()));
        assertEquals("2026-11-22T12:10:00Z", json(begun).get("expires_at").asText());
        assertEquals("begun", status(tokens).get("status").asText());
        assertEquals(200, auth.login(ANNA, PASSWORD).statusCode());

        var app = Authenticator.enrolled(auth, tokens, clock);
        assertEquals(10, app.recoveryCodes().stream().distinct().count());
        assertEquals("active", status(tokens).get("status").asText());
        assertEquals(10, status(tokens).get("recovery_codes_left").asInt());
        problem(401, "second-factor-required", auth.login(ANNA, PASSWORD));
        problem(401, "invalid-code", login(ANNA, PASSWORD, "000000"));
        problem(401, "invalid-credentials", login(ANNA, "a short walk by the sea", app.code()));
        var spaced = app.code().substring(0, 3) + " " + app.code().substring(3);
        assertEquals(200, login(ANNA, PASSWORD, spaced).statusCode());
        problem(401, "invalid-code", login(ANNA, PASSWORD, app.code()));
        assertEquals(200, login(ANNA, PASSWORD, app.recoveryCodes().getFirst()).statusCode());
        assertEquals(9, status(tokens).get("recovery_codes_left").asInt());
        assertEquals(List.of("SecondFactorEnabled", "RecoveryCodeUsed"), told());
    }

    @Test
    void of_many_who_log_in_with_one_code_at_once_exactly_one_gets_in() throws Exception {
        var tokens = auth.loggedIn(ANNA);
        var app = Authenticator.enrolled(auth, tokens, clock);
        Callable<Integer> attempt = () -> login(ANNA, PASSWORD, app.code()).statusCode();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var in = 0;
            for (var answer : pool.invokeAll(IntStream.range(0, 12).mapToObj(_ -> attempt).toList())) {
                in += answer.get() == 200 ? 1 : 0;
            }
            assertEquals(1, in);
        }
    }

    @Test
    void a_code_is_needed_where_the_password_is_asked_for_again() {
        var tokens = auth.loggedIn(ANNA);
        var app = Authenticator.enrolled(auth, tokens, clock);
        var change = "{\"current_password\": \"%s\", \"new_password\": \"a short swim before breakfast\"%s}";
        problem(403, "code-required", ask(tokens, "/v1/users/me/password", change.formatted(PASSWORD, "")));
        problem(403, "wrong-code", ask(tokens, "/v1/users/me/password",
                change.formatted(PASSWORD, ", \"code\": \"000000\"")));
        problem(403, "code-required",
                ask(tokens, "/v1/users/me/deletion", "{\"password\": \"%s\"}".formatted(PASSWORD)));
        problem(403, "code-required",
                ask(tokens, PATH + "/recovery-codes", "{\"password\": \"%s\"}".formatted(PASSWORD)));
        problem(403, "code-required", ask(tokens, PATH + "/removal", "{\"password\": \"%s\"}".formatted(PASSWORD)));
        var renewed = ask(tokens, PATH + "/recovery-codes", proof(app.code()));
        assertEquals(200, renewed.statusCode(), renewed.body());
        assertEquals("no-store", renewed.headers().firstValue("Cache-Control").orElseThrow());
        problem(401, "invalid-code", login(ANNA, PASSWORD, app.recoveryCodes().getFirst()));
        assertEquals(200, login(ANNA, PASSWORD, json(renewed).at("/recovery_codes/0").asText()).statusCode());
        clock.pass(STEP);
        assertEquals(204, ask(tokens, PATH + "/removal", proof(app.code())).statusCode());
        assertEquals(200, auth.login(ANNA, PASSWORD).statusCode());
        problem(409, "no-second-factor", ask(tokens, PATH + "/removal", proof(app.code())));
        problem(409, "no-second-factor", ask(tokens, PATH + "/recovery-codes", proof(app.code())));
        assertEquals(204, ask(tokens, "/v1/users/me/password", change.formatted(PASSWORD, "")).statusCode());
        assertEquals(List.of("SecondFactorEnabled", "RecoveryCodesRenewed", "RecoveryCodeUsed", "SecondFactorRemoved",
                "PasswordChanged"), told());
    }

    @Test
    void an_enrolment_that_is_not_confirmed_ends() {
        var tokens = auth.loggedIn(ANNA);
        var app = Authenticator.begun(auth, tokens, clock);
        problem(403, "wrong-code", app.confirm(auth, tokens, "12 34"));
        clock.pass(Duration.ofMinutes(10));
        problem(409, "no-enrolment", app.confirm(auth, tokens, app.code()));
        assertEquals("none", status(tokens).get("status").asText());
        problem(403, "wrong-password", ask(tokens, PATH, "{\"password\": \"another one\"}"));
    }

    @Test
    void a_new_password_by_link_leaves_the_second_factor_of_who_had_verified_their_address() {
        var tokens = auth.loggedIn(ANNA);
        assertEquals(204, auth.post("/v1/auth/verify-email",
                "{\"token\": \"%s\"}".formatted(auth.mailed(LinkPurpose.EMAIL_VERIFICATION))).statusCode());
        var app = Authenticator.enrolled(auth, tokens, clock);
        auth.post("/v1/auth/password-reset", "{\"email\": \"%s\"}".formatted(ANNA));
        var link = auth.mailed(LinkPurpose.PASSWORD_RESET);
        assertEquals(204, auth.post("/v1/auth/password-reset/confirm",
                "{\"token\": \"%s\", \"password\": \"a short swim before breakfast\"}".formatted(link)).statusCode());
        problem(401, "second-factor-required", auth.login(ANNA, "a short swim before breakfast"));
        assertEquals(200, login(ANNA, "a short swim before breakfast", app.code()).statusCode());
    }

    @Test
    void a_second_factor_set_up_before_the_address_was_verified_goes_with_the_password() {
        Authenticator.enrolled(auth, auth.loggedIn(ANNA), clock);
        auth.post("/v1/auth/password-reset", "{\"email\": \"%s\"}".formatted(ANNA));
        assertEquals(204, auth.post("/v1/auth/password-reset/confirm",
                "{\"token\": \"%s\", \"password\": \"a short swim before breakfast\"}"
                        .formatted(auth.mailed(LinkPurpose.PASSWORD_RESET)))
                .statusCode());
        assertEquals(200, auth.login(ANNA, "a short swim before breakfast").statusCode());
        assertEquals(List.of("SecondFactorEnabled", "Updated", "PasswordChanged", "SecondFactorRemoved"), told());
    }

    @Test
    void an_admin_removes_it_from_who_has_lost_everything_and_from_nobody_unseen() {
        var tokens = auth.loggedIn(ANNA);
        Authenticator.enrolled(auth, tokens, clock);
        var anna = people.withEmail(new EmailAddress(ANNA)).orElseThrow().person().id();
        var path = "/v1/users/%s/second-factor".formatted(anna);
        problem(403, "role-forbids", auth.delete(path, "Authorization", bearer(tokens)));
        problem(401, "unauthenticated", auth.delete(path));
        var admin = auth.admin();
        assertEquals(204, auth.delete(path, "Authorization", admin).statusCode());
        assertEquals(204, auth.delete(path, "Authorization", admin).statusCode());
        assertEquals(200, auth.login(ANNA, PASSWORD).statusCode());
        assertEquals(List.of("SecondFactorEnabled", "SecondFactorReset"), told());
        problem(404, "unknown-user", auth.delete("/v1/users/01930000-0000-7000-8000-00000000ffff/second-factor",
                "Authorization", admin));
        var own = json(auth.get("/v1/users/me", "Authorization", admin)).get("id").asText();
        problem(409, "own-account", auth.delete("/v1/users/%s/second-factor".formatted(own), "Authorization", admin));
        await().untilAsserted(() -> assertEquals(2, audit.list(List.of(), 100).stream()
                .filter(entry -> entry.action().equals("second_factor.reset")
                        && entry.decision() == AuditEntry.Outcome.ALLOW
                        && entry.resourceId().equals(anna.toString()))
                .count()));
    }

    @Test
    void the_password_grant_takes_the_code_as_otp() {
        var app = Authenticator.enrolled(auth, auth.loggedIn(ANNA), clock);
        var form = "grant_type=password&username=%s&password=%s".formatted(ANNA, PASSWORD.replace(' ', '+'));
        var missing = auth.form("/v1/oauth/token", form);
        assertEquals(400, missing.statusCode());
        assertEquals("invalid_grant", json(missing).get("error").asText());
        assertTrue(json(missing).get("error_description").asText().contains("as the parameter otp"), missing.body());
        var wrong = auth.form("/v1/oauth/token", form + "&otp=000000");
        assertEquals("invalid_grant", json(wrong).get("error").asText());
        assertTrue(json(wrong).get("error_description").asText().contains("code in otp is wrong"), wrong.body());
        var spaced = app.code().substring(0, 3) + "+" + app.code().substring(3);
        assertEquals(200, auth.form("/v1/oauth/token", form + "&otp=" + spaced).statusCode());
    }

    @Test
    void who_must_have_one_and_has_none_can_set_it_up_and_do_nothing_else() {
        required("client");
        var tokens = auth.loggedIn(ANNA);
        assertEquals(true, status(tokens).get("required").asBoolean());
        assertEquals(200, auth.get("/v1/users/me", "Authorization", bearer(tokens)).statusCode());
        problem(403, "second-factor-missing", auth.get("/v1/sessions", "Authorization", bearer(tokens)));
        problem(403, "second-factor-missing",
                ask(tokens, "/v1/users/me/deletion", "{\"password\": \"%s\"}".formatted(PASSWORD)));
        Authenticator.enrolled(auth, tokens, clock);
        problem(403, "second-factor-missing", auth.get("/v1/sessions", "Authorization", bearer(tokens)));
        var whole = json(auth.refresh(tokens.get("refresh_token").asText()));
        assertEquals(200, auth.get("/v1/sessions", "Authorization", bearer(whole)).statusCode());
    }

    @Test
    void an_admin_without_one_administers_nothing_where_admins_must_have_one() {
        required("admin");
        var admin = auth.admin();
        problem(403, "second-factor-missing", auth.get("/v1/users", "Authorization", admin));
        problem(403, "second-factor-missing", auth.post("/v1/signing-keys", "", "Authorization", admin));
        assertEquals(200, auth.get("/v1/sessions", "Authorization", bearer(auth.loggedIn(ANNA))).statusCode());
    }

    @Test
    void a_code_in_a_body_is_a_text_of_some_length() {
        var tokens = auth.loggedIn(ANNA);
        problem(400, "invalid-input", login(ANNA, PASSWORD, ""));
        problem(400, "invalid-input", login(ANNA, PASSWORD, "1".repeat(65)));
        problem(400, "invalid-input", ask(tokens, PATH + "/confirm", "{\"code\": 123456}"));
        problem(400, "invalid-input", ask(tokens, PATH + "/confirm", "{}"));
        assertEquals(200, login(ANNA, PASSWORD, "nobody looks").statusCode());
    }
}
