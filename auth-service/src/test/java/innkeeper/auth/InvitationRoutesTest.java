package innkeeper.auth;

import innkeeper.auth.audit.usecase.InMemoryAuditLog;
import innkeeper.auth.link.domain.LinkPurpose;
import innkeeper.auth.person.usecase.InMemoryPeople;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.time.MovableClock;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.auth.RunningAuth.PASSWORD;
import static innkeeper.auth.RunningAuth.bearer;
import static innkeeper.auth.RunningAuth.json;
import static innkeeper.auth.StaffClient.problem;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the link of an invitation shows and does, by whatever account its address has; and what an offer asks for. */
class InvitationRoutesTest {
    private static final String PAGE = "/v1/auth/staff-invitation";
    private static final String OWNER = "boris@innkeeper.example";
    private static final String INVITED = "daria@innkeeper.example";
    private static final String CHOSEN = "a kettle on the third floor";

    private final MovableClock clock = MovableClock.at("2026-11-22T12:00:00Z");
    private final RunningAuth auth = RunningAuth.at(clock,
            RunningAuth.stores(new InMemoryPeople(), new InMemoryAuditLog()), Development.variables(),
            Telemetry.none());
    private final HotelId astoria = new HotelId(UUID.randomUUID());
    private PersonId boris;
    private String token;

    @BeforeEach
    void boris_owns_a_hotel() {
        token = bearer(auth.loggedIn(OWNER));
        boris = auth.idOf(token);
        auth.staff().hotel(astoria, "Astoria", boris);
        await().until(() -> auth.get("/v1/hotels/%s/staff".formatted(astoria), "Authorization", token)
                .statusCode() == 200);
    }

    @AfterEach
    void stop() {
        auth.close();
    }

    private String invited() {
        assertEquals(201, auth.post("/v1/hotels/%s/staff".formatted(astoria),
                "{\"email\": \"%s\", \"relation\": \"manager\"}".formatted(INVITED), "Authorization", token)
                .statusCode());
        return auth.staff().mailed(INVITED).orElseThrow();
    }

    private HttpResponse<String> accept(String link) {
        return auth.post(PAGE, "{\"token\": \"%s\"}".formatted(link));
    }

    private HttpResponse<String> join(String link) {
        return auth.post(PAGE, "{\"token\": \"%s\", \"full_name\": \"Daria Belova\", \"password\": \"%s\"}"
                .formatted(link, CHOSEN));
    }

    private HttpResponse<String> form(String link, String name, String password) {
        return auth.form(PAGE, "token=%s&full_name=%s&password=%s".formatted(
                link, name.replace(' ', '+'), password.replace(' ', '+')), "Accept-Language", "en");
    }

    private HttpResponse<String> look(String link) {
        return auth.get(PAGE + "?token=" + link, "Accept-Language", "en");
    }

    private void verify() {
        assertEquals(204, auth.post("/v1/auth/verify-email",
                "{\"token\": \"%s\"}".formatted(auth.mailed(LinkPurpose.EMAIL_VERIFICATION))).statusCode());
    }

    private static List<String> pointers(HttpResponse<String> answer) {
        problem(400, "invalid-input", answer);
        return json(answer).get("errors").valueStream().map(error -> error.get("pointer").asText()).toList();
    }

    private void belongsToDaria(String refreshTokenOfStranger) {
        problem(401, "invalid-credentials", auth.login(INVITED, PASSWORD));
        problem(401, "invalid-refresh-token", auth.refresh(refreshTokenOfStranger));
        var me = json(auth.get("/v1/users/me", "Authorization", bearer(json(auth.login(INVITED, CHOSEN)))));
        assertEquals("Daria Belova true", me.get("full_name").asText() + " " + me.get("email_verified").asBoolean());
        assertEquals(2, auth.staff().members(astoria, new PersonId(new UUID(0, 0)), 10).size());
    }

    @Test
    void a_program_that_accepts_for_an_unverified_account_takes_it_from_whoever_opened_it() {
        var link = invited();
        var stranger = auth.loggedIn(INVITED);
        Authenticator.enrolled(auth, stranger, clock);
        assertEquals(List.of("/full_name", "/password"), pointers(accept(link)));
        assertEquals(204, join(link).statusCode());
        belongsToDaria(stranger.get("refresh_token").asText());
    }

    @Test
    void the_page_asks_for_name_and_password_where_the_account_was_never_verified() {
        var stranger = auth.loggedIn(INVITED);
        Authenticator.enrolled(auth, stranger, clock);
        var link = invited();
        var page = look(link);
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("name=\"password\"") && page.body().contains("its old password"), page.body());
        assertEquals(400, auth.form(PAGE, "token=" + link).statusCode());
        assertEquals(200, form(link, "Daria Belova", CHOSEN).statusCode());
        belongsToDaria(stranger.get("refresh_token").asText());
    }

    @Test
    void all_that_is_missing_or_wrong_is_told_at_once() {
        var link = invited();
        assertEquals(List.of("/full_name", "/password"), pointers(accept(link)));
        assertEquals(List.of("/full_name", "/password"), pointers(auth.post(PAGE,
                "{\"token\": \"%s\", \"password\": \"password1234\"}".formatted(link))));
        assertEquals(List.of("/password"), pointers(auth.post(PAGE,
                "{\"token\": \"%s\", \"full_name\": \"Daria Belova\"}".formatted(link))));
        var page = form(link, "", "too short");
        assertEquals(400, page.statusCode());
        assertTrue(page.body().contains("Write your name on one line")
                && page.body().contains("use at least 12 characters"), page.body());
        assertEquals(204, join(link).statusCode());
    }

    @Test
    void a_name_and_a_password_for_a_verified_account_are_refused_and_not_dropped() {
        auth.loggedIn(INVITED);
        verify();
        var link = invited();
        assertFalse(look(link).body().contains("name=\"password\""));
        problem(409, "address-taken", join(link));
        var page = form(link, "Daria Belova", CHOSEN);
        assertEquals(409, page.statusCode());
        assertTrue(page.body().contains("The address has an account already"), page.body());
        assertEquals(204, accept(link).statusCode());
        assertEquals(200, auth.login(INVITED, PASSWORD).statusCode());
    }

    @Test
    void a_link_that_is_void_says_so_before_anything_is_filled_in() {
        var link = invited();
        auth.staff().hotelGone(astoria);
        var page = look(link);
        assertEquals(409, page.statusCode());
        assertTrue(page.body().contains("This invitation no longer holds"), page.body());
        assertFalse(page.body().contains("<form"), page.body());
        problem(409, "void-invitation", join(link));
    }

    @Test
    void a_link_to_somebody_who_works_there_already_says_so_too() {
        auth.loggedIn(INVITED);
        verify();
        var link = invited();
        auth.staff().works(astoria, auth.idOf(bearer(json(auth.login(INVITED, PASSWORD)))), Relation.MANAGER,
                clock.instant());
        assertEquals(409, look(link).statusCode());
    }

    private HttpResponse<String> offer(String body) {
        return auth.post("/v1/hotels/%s/owner".formatted(astoria), body, "Authorization", token);
    }

    @Test
    void an_invitation_of_an_admin_says_whose_it_is_and_who_loses_the_hotel() {
        var admin = auth.admin();
        var email = "{\"email\": \"%s\"}".formatted(INVITED);
        assertEquals(201,
                auth.post("/v1/hotels/%s/owner".formatted(astoria), email, "Authorization", admin).statusCode());
        var offered = look(auth.staff().mailed(INVITED).orElseThrow()).body();
        assertTrue(offered
                .contains("Ada, an administrator of Innkeeper, asks you to take over the hotel &quot;Astoria&quot;."
                        + " From then on it is yours, and its former owner has no access to it."),
                offered);
        var work = email.replace("}", ", \"relation\": \"manager\"}");
        assertEquals(201,
                auth.post("/v1/hotels/%s/staff".formatted(astoria), work, "Authorization", admin).statusCode());
        var invited = look(auth.staff().mailed(INVITED).orElseThrow()).body();
        assertTrue(invited.contains("Ada, an administrator of Innkeeper, invites you to work for the hotel"), invited);
        assertEquals(201, offer(email).statusCode());
        var byOwner = look(auth.staff().mailed(INVITED).orElseThrow()).body();
        assertTrue(byOwner.contains("and they have no access to it") && !byOwner.contains("administrator"), byOwner);
    }

    @Test
    void an_owner_who_is_offered_their_own_hotel_hears_that_it_is_theirs() {
        var refused = offer("{\"email\": \"%s\"}".formatted(OWNER));
        problem(409, "already-staff", refused);
        assertEquals("The hotel is theirs already", json(refused).get("detail").asText());
    }

    @Test
    void whoever_has_a_second_factor_offers_a_hotel_with_its_code() {
        var email = "{\"email\": \"%s\"}".formatted(INVITED);
        var withCode = "{\"email\": \"%s\", \"code\": \"%s\"}";
        assertEquals(201, offer(email).statusCode());
        var app = Authenticator.enrolled(auth, json(auth.login(OWNER, PASSWORD)), clock);
        problem(403, "code-required", offer(email));
        problem(403, "wrong-code", offer(withCode.formatted(INVITED, "000000")));
        var code = app.code();
        assertEquals(201, offer(withCode.formatted(INVITED, code)).statusCode());
        problem(403, "wrong-code", offer(withCode.formatted(INVITED, code)));
    }

    @Test
    void guesses_at_the_code_of_an_offer_are_locked_out() {
        Authenticator.enrolled(auth, json(auth.login(OWNER, PASSWORD)), clock);
        var wrong = "{\"email\": \"%s\", \"code\": \"000000\"}".formatted(INVITED);
        for (var guess = 0; guess < 5; guess++) {
            problem(403, "wrong-code", offer(wrong));
        }
        problem(429, "too-many-requests", offer(wrong));
    }

    @Test
    void an_offer_without_second_factor_forgives_no_wrong_password() {
        var wrong = "{\"current_password\": \"another one\", \"new_password\": \"a short swim before breakfast\"}";
        for (var guess = 0; guess < 5; guess++) {
            assertEquals(201, offer("{\"email\": \"n%d%s\"}".formatted(guess, INVITED)).statusCode());
            problem(403, "wrong-password", auth.post("/v1/users/me/password", wrong, "Authorization", token));
        }
        problem(429, "too-many-requests", auth.post("/v1/users/me/password", wrong, "Authorization", token));
    }
}
