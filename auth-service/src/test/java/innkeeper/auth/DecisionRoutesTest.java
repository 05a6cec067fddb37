package innkeeper.auth;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.auth.audit.domain.AuditEntry;
import innkeeper.auth.audit.domain.AuditEntry.Outcome;
import innkeeper.auth.audit.usecase.Criterion;
import innkeeper.auth.audit.usecase.InMemoryAuditLog;
import innkeeper.auth.password.crypto.BcryptPasswords;
import innkeeper.auth.password.domain.Password;
import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.usecase.InMemoryPeople;
import innkeeper.kernel.PersonId;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static innkeeper.auth.RunningAuth.PASSWORD;
import static innkeeper.auth.RunningAuth.json;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DecisionRoutesTest {
    private static final String ADMIN_ID = "01930000-0000-7000-8000-000000000009";
    private static final String BORIS_ID = "01930000-0000-7000-8000-000000000002";

    private static final String CLARA_ID = "01930000-0000-7000-8000-000000000003";

    private static final InMemoryAuditLog LOG = new InMemoryAuditLog();

    private static RunningAuth auth;
    private static String admin;
    private static String anna;
    private static String annasId;

    @BeforeAll
    static void start() {
        var people = new InMemoryPeople();
        people.register(account(ADMIN_ID, "admin@innkeeper.example", Role.ADMIN));
        people.register(account(BORIS_ID, "boris@innkeeper.example", Role.HOTELIER));
        people.register(account(CLARA_ID, "clara@innkeeper.example", Role.HOTELIER));
        people.change(PersonId.of(CLARA_ID), clara -> clara.suspended("unpaid bills", Instant.EPOCH));
        LOG.append(List.of(agedInDays(366), agedInDays(364)));
        auth = RunningAuth.on(RunningAuth.stores(people, LOG), Development.variables());
        admin = token(json(auth.login("admin@innkeeper.example", PASSWORD)));
        anna = token(auth.loggedIn("anna@innkeeper.example"));
        annasId = json(auth.get("/v1/users/me", "Authorization", anna)).get("id").asText();
    }

    @AfterAll
    static void stop() {
        auth.close();
    }

    private static AuditEntry agedInDays(int days) {
        return new AuditEntry(new UUID(0, days), Instant.now().minus(Duration.ofDays(days)), "anonymous",
                Role.ANONYMOUS, "hotel.create", "hotel", "", Outcome.DENY, "role-forbids", "no", "");
    }

    private static Account account(String id, String email, Role role) {
        var person = Person.registered(PersonId.of(id), new EmailAddress(email), "Somebody", role, "en",
                Instant.parse("2026-11-22T12:00:00Z"));
        return new Account(person, new BcryptPasswords(4, 1, 1).hash(new Password(PASSWORD)));
    }

    private static String token(JsonNode tokens) {
        return "Bearer " + tokens.get("access_token").asText();
    }

    private static HttpResponse<String> explain(String subject, String action, String resource) {
        return auth.get("/v1/authorization/explain?subject=" + encoded(subject) + "&action=" + encoded(action)
                + (resource.isEmpty() ? "" : "&resource=" + encoded(resource)), "Authorization", admin);
    }

    private static HttpResponse<String> entries(String query) {
        return auth.get("/v1/audit-entries?" + query, "Authorization", admin);
    }

    /** Decision, rule and resource of each entry that the query finds. */
    private static List<String> found(String query) {
        return json(entries(query)).get("items").valueStream().map(entry -> "%s by %s on %s %s".formatted(
                entry.get("decision").asText(), entry.get("rule").asText(),
                entry.at("/resource/type").asText(), entry.at("/resource/id").asText())).toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void a_refusal_is_in_the_audit_log_with_who_what_which_and_why() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        assertEquals(403, auth.get("/v1/audit-entries", "Authorization", anna,
                "traceparent", "00-" + trace + "-00f067aa0ba902b7-01").statusCode());
        await().untilAsserted(() -> assertEquals(List.of("deny by role-forbids on audit "),
                found("action=audit.list&decision=deny&subject=" + annasId)));
        var entry = json(entries("subject=" + annasId)).get("items").get(0);
        assertEquals("client", entry.at("/subject/role").asText());
        assertEquals(annasId, entry.at("/subject/id").asText());
        assertEquals("a client may not do audit.list", entry.get("reason").asText());
        assertEquals(trace, entry.get("trace_id").asText());
    }

    @Test
    void what_an_admin_reads_is_in_the_audit_log_too() {
        assertEquals(200, explain("anonymous", "hotel.list", "").statusCode());
        await().untilAsserted(() -> assertTrue(found("subject=" + ADMIN_ID + "&action=authorization.explain")
                .contains("allow by role-permits on authorization ")));
    }

    @Test
    void somebody_without_a_token_is_refused_and_remembered_as_anonymous() {
        assertEquals(401, auth.get("/v1/authorization/explain?subject=anonymous&action=hotel.list").statusCode());
        await().untilAsserted(() -> assertEquals(List.of("deny by role-forbids on authorization "),
                found("subject=anonymous&action=authorization.explain")));
    }

    @Test
    void what_is_older_than_the_retention_is_forgotten() {
        var old = new Criterion.Before(Instant.now().minus(Duration.ofDays(300)));
        await().untilAsserted(() -> assertEquals(List.of(new UUID(0, 364)),
                LOG.list(List.of(old), 10).stream().map(AuditEntry::id).toList()));
    }

    @Test
    void an_account_that_guessing_has_locked_is_in_the_audit_log() {
        await().untilAsserted(() -> {
            assertNotEquals(200, auth.login("guessed@innkeeper.example", "a password of somebody else").statusCode());
            assertTrue(found("subject=anonymous&action=session.open").stream()
                    .anyMatch(entry -> entry.startsWith("deny by account-locked on account ")));
        });
    }

    @Test
    void the_list_goes_on_where_it_ended_and_keeps_its_filters() {
        var from = Instant.now();
        for (var i = 0; i < 3; i++) {
            auth.get("/v1/authorization/explain?subject=anonymous&action=x", "Authorization", anna);
        }
        var query = "subject=" + annasId + "&action=authorization.explain&limit=2&from=" + from.minusMillis(1);
        await().untilAsserted(() -> assertEquals(3, found(query.replace("limit=2", "limit=100")).size()));
        var first = json(entries(query));
        var second = json(entries(query + "&cursor=" + first.get("next_cursor").asText()));
        assertEquals(2, first.get("items").size());
        assertEquals(1, second.get("items").size());
        assertTrue(second.get("next_cursor").isNull());
        assertEquals(0, found(query + "&to=" + from.minusMillis(1)).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject=nobody", "decision=maybe", "from=yesterday", "to=2026-11-22", "limit=0",
            "cursor=WyJub3cgYW5kIHRoZW4iXQ", "cursor=bm90aGluZw", "actor=me"})
    void what_cannot_be_read_is_pointed_at(String query) {
        var refused = entries(query);
        assertEquals(400, refused.statusCode());
        assertEquals("query:" + query.split("=")[0], json(refused).at("/errors/0/pointer").asText());
    }

    @Test
    void a_decision_is_explained_as_it_would_be_made() {
        var others = json(explain(BORIS_ID, "hotel.update", "hotel:h1,hotel_id=h1,owner_id=" + annasId));
        assertEquals("deny", others.get("decision").asText());
        assertEquals("not-hotel-staff", others.get("rule").asText());
        assertEquals("the caller does not work for the hotel", others.get("reason").asText());
        assertEquals("hotelier", others.at("/subject/role").asText());
        assertEquals(annasId, others.at("/resource/attributes/owner_id").asText());
        assertTrue(others.get("any_of").isEmpty());

        var own = json(explain(BORIS_ID, "hotel.update", "hotel,hotel_id=h1,owner_id=" + BORIS_ID));
        assertEquals("allow as owner", own.get("decision").asText() + " as " + own.get("relation").asText());

        var any = json(explain(BORIS_ID, "hotel.update", ""));
        assertEquals("conditional", any.get("decision").asText());
        assertEquals("owner_id", any.at("/any_of/0/attribute").asText());
        assertEquals(BORIS_ID, any.at("/any_of/0/one_of/0").asText());
        assertEquals("owner", any.at("/any_of/0/relation").asText());
        assertTrue(any.get("resource").isNull());
    }

    @Test
    void a_suspended_person_may_do_nothing() {
        var suspended = json(explain(CLARA_ID, "hotel.list", ""));
        assertEquals("deny by account-suspended",
                suspended.get("decision").asText() + " by " + suspended.get("rule").asText());
        assertEquals("the account is suspended: nobody can log in to it", suspended.get("reason").asText());
    }

    @Test
    void anybody_can_be_asked_about() {
        assertEquals("public", json(explain("anonymous", "hotel.list", "")).get("rule").asText());
        assertEquals("role-forbids", json(explain("service:booking-service", "hotel.list", "")).get("rule").asText());
        assertEquals("role-permits", json(explain(ADMIN_ID, "hotel.update", "hotel:h1")).get("rule").asText());
        assertEquals("admin", json(explain(ADMIN_ID, "hotel.update", "hotel:h1")).get("relation").asText());
        assertTrue(json(explain(ADMIN_ID, "hotel.list", "")).get("relation").isNull(), "everybody may");
        assertEquals("unknown-action", json(explain(ADMIN_ID, "hotel.burn", "")).get("rule").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"service:bakery", "01930000-0000-7000-8000-00000000dead"})
    void about_somebody_unknown_nothing_can_be_said(String subject) {
        var refused = explain(subject, "hotel.list", "");
        assertEquals(404, refused.statusCode());
        assertEquals("unknown-user", json(refused).get("code").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {":h1", "hotel:", "hotel:h1,owner_id", "hotel:h1,owner_id=", "hotel,owner_id=a,owner_id=b",
            "Hotel:h1", "hotel:h 1", "hotel:h1;owner_id=a"})
    void a_resource_that_cannot_be_read_is_pointed_at(String resource) {
        var refused = explain("anonymous", "hotel.list", resource);
        assertEquals(400, refused.statusCode());
        assertEquals("query:resource", json(refused).at("/errors/0/pointer").asText());
    }

    @Test
    void the_id_of_a_person_is_in_lower_case_as_everywhere() {
        var refused = explain(annasId.toUpperCase(Locale.ROOT), "hotel.list", "");
        assertEquals(400, refused.statusCode());
        assertEquals("query:subject", json(refused).at("/errors/0/pointer").asText());
    }
}
