package innkeeper.auth;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.auth.audit.usecase.InMemoryAuditLog;
import innkeeper.auth.link.domain.LinkPurpose;
import innkeeper.auth.password.crypto.BcryptPasswords;
import innkeeper.auth.password.domain.Password;
import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.usecase.InMemoryPeople;
import innkeeper.kernel.PersonId;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.auth.RunningAuth.PASSWORD;
import static innkeeper.auth.RunningAuth.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PeopleRoutesTest {
    private static final String ADMIN_ID = "01930000-0000-7000-8000-000000000009";
    private static final String NOBODY = "01930000-0000-7000-8000-0000000000ff";

    private RunningAuth auth;
    private String admin;
    private String anna;
    private String annasId;

    @BeforeEach
    void ada_is_an_admin_and_anna_a_client() {
        var people = new InMemoryPeople();
        people.register(new Account(Person.registered(PersonId.of(ADMIN_ID),
                new EmailAddress("ada@innkeeper.example"), "Ada Admin", Role.ADMIN, "en",
                Instant.parse("2026-11-22T12:00:00Z")), new BcryptPasswords(4, 1, 1).hash(new Password(PASSWORD))));
        auth = RunningAuth.on(RunningAuth.stores(people, new InMemoryAuditLog()), Development.variables());
        admin = bearer(json(auth.login("ada@innkeeper.example", PASSWORD)));
        anna = bearer(auth.loggedIn("anna@innkeeper.example"));
        annasId = json(auth.get("/v1/users/me", "Authorization", anna)).get("id").asText();
    }

    @AfterEach
    void stop() {
        auth.close();
    }

    private static String bearer(JsonNode tokens) {
        return "Bearer " + tokens.get("access_token").asText();
    }

    private static void problem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(code, json(answer).get("code").asText());
    }

    private HttpResponse<String> get(String path, String token) {
        return auth.get(path, "Authorization", token);
    }

    private HttpResponse<String> suspend(String id, String token) {
        return auth.send("PUT", "/v1/users/" + id + "/suspension", "application/json",
                "{\"reason\": \" a stolen card \"}", "Authorization", token);
    }

    private HttpResponse<String> reinstate(String id, String token) {
        return auth.delete("/v1/users/" + id + "/suspension", "Authorization", token);
    }

    private HttpResponse<String> invite(String email, String role) {
        return auth.post("/v1/users", """
                {"email": "%s", "full_name": "Irma Invited", "role": "%s"}""".formatted(email, role),
                "Authorization", admin);
    }

    private List<String> listed(String query) {
        return json(get("/v1/users" + query, admin)).get("items").findValuesAsText("email");
    }

    @Test
    void an_admin_reads_everybody_and_others_read_themselves() {
        assertEquals("anna@innkeeper.example", json(get("/v1/users/" + annasId, admin)).get("email").asText());
        assertEquals("\"v1\"", get("/v1/users/" + annasId, anna).headers().firstValue("ETag").orElseThrow());
        problem(403, "not-own-account", get("/v1/users/" + ADMIN_ID, anna));
        problem(403, "not-own-account", get("/v1/users/" + NOBODY, anna));
        problem(404, "unknown-user", get("/v1/users/" + NOBODY, admin));
        problem(400, "invalid-input", get("/v1/users/me-too", admin));
        problem(403, "role-forbids", get("/v1/users", anna));
        problem(401, "unauthenticated", auth.get("/v1/users"));
    }

    @Test
    void the_list_is_narrowed_by_filters() {
        suspend(annasId, admin);
        assertEquals(List.of("anna@innkeeper.example", "ada@innkeeper.example"), listed(""));
        assertEquals(List.of("ada@innkeeper.example"), listed("?role=admin"));
        assertEquals(List.of("anna@innkeeper.example"), listed("?status=suspended"));
        assertEquals(List.of("ada@innkeeper.example"), listed("?status=active"));
        assertEquals(List.of("anna@innkeeper.example"), listed("?email=NNA%40inn"));
        assertEquals(List.of("anna@innkeeper.example"), listed("?email=Anna%40innkeeper%E3%80%82example"));
        assertEquals(List.of(), listed("?email=anna&role=admin"));
        problem(400, "invalid-input", get("/v1/users?role=service", admin));
        problem(400, "invalid-input", get("/v1/users?cursor=never", admin));
    }

    @Test
    void the_list_is_read_page_by_page_without_gap_or_repetition() {
        for (var guest : List.of("b", "c", "d", "e")) {
            auth.register(guest + "@innkeeper.example");
        }
        var read = new ArrayList<String>();
        var page = json(get("/v1/users?limit=4", admin));
        read.addAll(page.get("items").findValuesAsText("email"));
        assertEquals(4, read.size());
        auth.register("late@innkeeper.example");
        page = json(get("/v1/users?limit=4&cursor=" + page.get("next_cursor").asText(), admin));
        read.addAll(page.get("items").findValuesAsText("email"));
        assertTrue(page.get("next_cursor").isNull());
        assertEquals(List.of("e@innkeeper.example", "d@innkeeper.example", "c@innkeeper.example", "b@innkeeper.example",
                "anna@innkeeper.example", "ada@innkeeper.example"), read);
    }

    @Test
    void who_is_invited_sets_a_password_by_the_link_and_is_verified() {
        var invited = invite("irma@innkeeper.example", "admin");
        assertEquals(201, invited.statusCode(), invited.body());
        assertEquals("/v1/users/" + json(invited).get("id").asText(),
                invited.headers().firstValue("Location").orElseThrow());
        assertEquals("admin", json(invited).get("role").asText());
        problem(401, "invalid-credentials", auth.login("irma@innkeeper.example", PASSWORD));
        assertEquals(204, auth.post("/v1/auth/password-reset/confirm", """
                {"token": "%s", "password": "%s"}""".formatted(auth.mailed(LinkPurpose.INVITATION), PASSWORD))
                .statusCode());
        var me = get("/v1/users/me", bearer(json(auth.login("irma@innkeeper.example", PASSWORD))));
        assertTrue(json(me).get("email_verified").asBoolean());
    }

    @Test
    void an_address_with_an_account_is_not_invited() {
        problem(409, "address-taken", invite("ANNA@innkeeper.example", "hotelier"));
        problem(400, "invalid-input", invite("irma@innkeeper.example", "service"));
        problem(400, "invalid-input", invite("irma", "client"));
        problem(403, "role-forbids", auth.post("/v1/users", """
                {"email": "mallory@innkeeper.example", "full_name": "Mallory", "role": "admin"}""",
                "Authorization", anna));
    }

    @Test
    void who_is_suspended_is_shut_out_until_they_are_reinstated() {
        var refreshToken = json(auth.login("anna@innkeeper.example", PASSWORD)).get("refresh_token").asText();
        var suspended = suspend(annasId, admin);
        assertEquals(200, suspended.statusCode(), suspended.body());
        assertEquals("suspended", json(suspended).get("status").asText());
        assertEquals("a stolen card", json(suspended).get("suspension_reason").asText());
        problem(403, "account-suspended", auth.login("anna@innkeeper.example", PASSWORD));
        problem(401, "invalid-credentials", auth.login("anna@innkeeper.example", "not my password"));
        problem(401, "invalid-refresh-token", auth.refresh(refreshToken));
        var grant = auth.form("/v1/oauth/token",
                "grant_type=password&username=anna%40innkeeper.example&password=a+long+walk+by+the+sea");
        assertEquals(400, grant.statusCode());
        assertEquals("invalid_grant", json(grant).get("error").asText());
        assertEquals(200, suspend(annasId, admin).statusCode());

        var reinstated = reinstate(annasId, admin);
        assertEquals("active", json(reinstated).get("status").asText());
        assertTrue(json(reinstated).get("suspension_reason").isNull());
        assertEquals(200, reinstate(annasId, admin).statusCode());
        assertEquals(200, auth.login("anna@innkeeper.example", PASSWORD).statusCode());
    }

    @Test
    void nobody_suspends_themselves_or_what_they_may_not() {
        problem(409, "own-account", suspend(ADMIN_ID, admin));
        problem(404, "unknown-user", suspend(NOBODY, admin));
        problem(404, "unknown-user", reinstate(NOBODY, admin));
        problem(403, "role-forbids", suspend(ADMIN_ID, anna));
        problem(403, "role-forbids", reinstate(annasId, anna));
        problem(400, "invalid-input", auth.send("PUT", "/v1/users/" + annasId + "/suspension", "application/json",
                "{\"reason\": \"  \"}", "Authorization", admin));
    }
}
