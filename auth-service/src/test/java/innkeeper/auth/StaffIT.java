package innkeeper.auth;

import innkeeper.auth.StaffClient.Somebody;
import innkeeper.kit.ids.Ids;
import innkeeper.testkit.infra.TestKafka;
import innkeeper.testkit.infra.TestPostgres;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static innkeeper.auth.RunningAuth.json;
import static innkeeper.auth.StaffClient.problem;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Invitations, work, removal and handing over, with real letters and events. */
class StaffIT {
    private static RunningAuth auth;
    private static StaffClient hotels;
    private static Somebody admin;

    @BeforeAll
    static void start() {
        auth = RunningAuth
                .real(Development.variables(TestPostgres.fresh(true), TestKafka.settings().bootstrapServers()));
        hotels = new StaffClient(auth);
        admin = hotels.admin();
    }

    @AfterAll
    static void stop() {
        auth.close();
    }

    /** At once: the instance that changed a relation knows of it before it answers. */
    private static void assertDecided(String expected, Somebody person, String action, String hotel) {
        assertEquals(expected, hotels.decided(admin.token(), person.id(), action, hotel));
    }

    @Test
    void whoever_has_no_account_opens_one_by_the_link_and_works_for_the_hotel() {
        var boris = hotels.somebody("Boris");
        var hotel = hotels.hotelOf(boris);
        var email = "daria-%s@innkeeper.example".formatted(UUID.randomUUID());
        var invited = hotels.invite(hotel, boris.token(), email, "front_desk");
        assertEquals(201, invited.statusCode(), invited.body());
        assertFalse(invited.body().contains("token"), "the link is for the mailbox alone");

        var letter = hotels.letterTo(email, 1);
        assertEquals("Hotel Astoria front_desk Boris", Stream.of("hotel", "relation", "by")
                .map(name -> letter.at("/work/" + name).asText()).reduce((a, b) -> a + " " + b).orElseThrow());
        var link = StaffClient.token(letter);
        for (var look = 0; look < 2; look++) {
            var page = auth.get("/v1/auth/staff-invitation?token=" + link, "Accept-Language", "en");
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("Hotel Astoria") && page.body().contains("Boris")
                    && page.body().contains(email) && page.body().contains("name=\"password\""), page.body());
        }
        problem(400, "invalid-input", hotels.accept(link));
        problem(400, "invalid-input", hotels.join(link, "Daria", "password1234"));
        assertEquals(204, hotels.join(link, "Daria Belova", "a kettle on the third floor").statusCode());
        problem(400, "invalid-link", hotels.join(link, "Daria Belova", "a kettle on the third floor"));

        var daria = hotels.loggedIn(email, "a kettle on the third floor");
        var me = json(auth.get("/v1/users/me", "Authorization", daria.token()));
        assertEquals("hotelier true", me.get("role").asText() + " " + me.get("email_verified").asBoolean());
        assertDecided("allow as front_desk", daria, "booking.list", hotel);
        assertDecided("deny by not-hotel-staff", daria, "hotel.update", hotel);
        var granted = hotels.told(daria.id(), "relation-granted").getFirst();
        assertEquals(hotel, granted.at("/hotel/id").asText());
        assertEquals("front_desk owner Boris", granted.get("relation").asText() + " " + granted.at("/by/as").asText()
                + " " + granted.at("/by/name").asText());
        assertEquals(hotel, granted.at("/relations/0/hotel_id").asText());
    }

    @Test
    void a_client_with_an_account_accepts_on_the_page_and_the_list_shows_them() {
        var boris = hotels.somebody("Boris");
        var hotel = hotels.hotelOf(boris);
        var fedor = hotels.somebody("Fedor", "client");
        hotels.invite(hotel, boris.token(), fedor.email(), "accountant");
        var form = "token=" + hotels.linkTo(fedor.email());
        var accepted = auth.form("/v1/auth/staff-invitation", form, "Accept-Language", "ru");
        assertEquals(200, accepted.statusCode(), accepted.body());
        assertTrue(accepted.body().contains("Готово"), accepted.body());
        assertEquals(400, auth.form("/v1/auth/staff-invitation", form).statusCode());
        assertDecided("allow as accountant", fedor, "booking.read", hotel);
        assertDecided("deny by not-booking-party", fedor, "booking.cancel", hotel);
        assertEquals(List.of("Boris owner", "Fedor accountant"), json(hotels.staff(hotel, boris.token())).get("items")
                .valueStream().map(item -> item.get("full_name").asText() + " " + item.get("relation").asText())
                .sorted().toList());
        problem(403, "role-forbids", hotels.staff(hotel, fedor.token()));
        assertEquals(List.of(hotel + " accountant"), json(auth.get("/v1/authorization/access?subject=" + fedor.id(),
                "Authorization", admin.token())).get("items").valueStream()
                .map(item -> item.get("hotel_id").asText() + " " + item.get("relation").asText()).toList());
    }

    @Test
    void a_hotel_just_made_has_a_staff_list_and_takes_invitations_at_once() {
        var boris = hotels.somebody("Boris");
        var seen = Ids.next().toString();
        hotels.announce(seen, boris, "created", "published", 1);
        assertEquals(200, hotels.staff(seen, boris.token()).statusCode());
        var staffed = Ids.next().toString();
        hotels.announce(staffed, boris, "created", "published", 1);
        assertEquals(201, hotels.invite(staffed, boris.token(), "x@innkeeper.example", "manager").statusCode());
        problem(404, "unknown-hotel", hotels.staff(Ids.next().toString(), boris.token()));
    }

    @Test
    void a_newer_link_a_withdrawn_and_a_made_up_one_open_nothing() {
        var boris = hotels.somebody("Boris");
        var hotel = hotels.hotelOf(boris);
        var fedor = hotels.somebody("Fedor");
        var older = Visitor.location(hotels.invite(hotel, boris.token(), fedor.email(), "manager"));
        var first = hotels.linkTo(fedor.email());
        var newer = Visitor.location(hotels.invite(hotel, boris.token(), fedor.email(), "front_desk"));
        var second = StaffClient.token(hotels.letterTo(fedor.email(), 2));
        problem(400, "invalid-link", hotels.accept(first));
        problem(404, "unknown-invitation", auth.get(older, "Authorization", boris.token()));
        problem(403, "not-hotel-staff", auth.get(newer, "Authorization", hotels.somebody("Gleb").token()));
        var waiting = json(auth.get("/v1/hotels/%s/staff/invitations".formatted(hotel), "Authorization", boris.token()))
                .get("items");
        assertEquals(1, waiting.size());
        assertEquals(waiting.get(0), json(auth.get(newer, "Authorization", boris.token())));
        assertEquals(204, auth.delete(newer, "Authorization", boris.token()).statusCode());
        problem(404, "unknown-invitation", auth.get(newer, "Authorization", boris.token()));
        problem(404, "unknown-invitation", auth.delete(newer, "Authorization", boris.token()));
        problem(400, "invalid-link", hotels.accept(second));
        problem(400, "invalid-link", hotels.accept("made-up"));
        assertEquals(400, auth.get("/v1/auth/staff-invitation?token=" + second).statusCode());
    }

    @Test
    void a_link_acts_on_the_invited_address_whoever_opens_it() {
        var boris = hotels.somebody("Boris");
        var hotel = hotels.hotelOf(boris);
        var fedor = hotels.somebody("Fedor");
        var thief = hotels.somebody("Thief");
        hotels.invite(hotel, boris.token(), fedor.email(), "manager");
        var opened = auth.post("/v1/auth/staff-invitation",
                "{\"token\": \"%s\"}".formatted(hotels.linkTo(fedor.email())), "Authorization", thief.token());
        assertEquals(204, opened.statusCode());
        assertDecided("allow as manager", fedor, "hotel.update", hotel);
        assertDecided("deny by not-hotel-staff", thief, "hotel.update", hotel);
    }

    @Test
    void an_invitation_is_void_once_its_giver_has_handed_the_hotel_over_or_it_is_gone() {
        var boris = hotels.somebody("Boris");
        var hotel = hotels.hotelOf(boris);
        var clara = hotels.somebody("Clara");
        var fedor = hotels.somebody("Fedor");
        hotels.invite(hotel, boris.token(), fedor.email(), "manager");
        hotels.handOver(hotel, boris.token(), clara.email());
        assertEquals(204, hotels.accept(hotels.linkTo(clara.email())).statusCode());
        problem(409, "void-invitation", hotels.accept(hotels.linkTo(fedor.email())));
        var page = auth.form("/v1/auth/staff-invitation", "token=" + hotels.linkTo(fedor.email()));
        assertEquals(409, page.statusCode(), page.body());
        assertEquals(409, auth.get("/v1/auth/staff-invitation?token=" + hotels.linkTo(fedor.email())).statusCode());

        var gleb = hotels.somebody("Gleb");
        assertEquals(201, hotels.invite(hotel, clara.token(), gleb.email(), "accountant").statusCode());
        hotels.announce(hotel, clara, "deleted", "deleted", 2);
        await().untilAsserted(() -> problem(409, "void-invitation", hotels.accept(hotels.linkTo(gleb.email()))));
        await().untilAsserted(() -> assertDecided("deny by not-hotel-staff", clara, "hotel.update", hotel));
        problem(404, "unknown-hotel", hotels.staff(hotel, clara.token()));
    }

    @Test
    void the_owner_hands_over_and_has_nothing_left_but_cannot_simply_go() {
        var boris = hotels.somebody("Boris");
        var hotel = hotels.hotelOf(boris);
        problem(409, "last-owner", hotels.remove(hotel, boris.token(), boris.id()));
        problem(409, "last-owner", hotels.remove(hotel, admin.token(), boris.id()));
        problem(409, "last-owner", hotels.change(hotel, boris.token(), boris.id(), "manager"));
        problem(409, "last-owner", auth.post("/v1/users/me/deletion",
                "{\"password\": \"%s\"}".formatted(RunningAuth.PASSWORD), "Authorization", boris.token()));
        problem(409, "already-staff", hotels.handOver(hotel, boris.token(), boris.email()));

        var manager = hotels.employ(hotel, boris, "Fedor", "client", "manager");
        assertEquals(201, hotels.handOver(hotel, boris.token(), manager.email()).statusCode());
        assertDecided("allow as owner", boris, "staff.invite", hotel);
        assertEquals(204, hotels.accept(StaffClient.token(hotels.letterTo(manager.email(), 2))).statusCode());
        assertDecided("allow as owner", manager, "staff.invite", hotel);
        assertDecided("deny by not-hotel-staff", boris, "hotel.update", hotel);
        var stillNamed = "hotel,hotel_id=%s,owner_id=%s".formatted(hotel, boris.id());
        assertEquals("deny", json(auth.get("/v1/authorization/explain?subject=%s&action=hotel.update&resource=%s"
                .formatted(boris.id(), stillNamed), "Authorization", admin.token())).get("decision").asText(),
                "whatever hotel-service still says");
        assertEquals("owner", hotels.told(manager.id(), "ownership-received").getFirst().at("/by/as").asText());
        assertEquals(0, hotels.told(boris.id(), "ownership-given").getFirst().get("relations").size());
    }

    @Test
    void a_hotel_is_not_handed_to_somebody_suspended_and_to_a_stranger_with_an_account_of_their_own() {
        var boris = hotels.somebody("Boris");
        var hotel = hotels.hotelOf(boris);
        var clara = hotels.somebody("Clara");
        hotels.handOver(hotel, boris.token(), clara.email());
        auth.send("PUT", "/v1/users/%s/suspension".formatted(clara.id()), "application/json", "{\"reason\": \"fraud\"}",
                "Authorization", admin.token());
        problem(403, "account-suspended", hotels.accept(hotels.linkTo(clara.email())));
        var stranger = "stranger-%s@innkeeper.example".formatted(UUID.randomUUID());
        hotels.handOver(hotel, boris.token(), stranger);
        assertEquals(204, hotels.join(hotels.linkTo(stranger), "Stranger", "a kettle on the third floor").statusCode());
        assertDecided("allow as owner", hotels.loggedIn(stranger, "a kettle on the third floor"), "hotel.delete",
                hotel);
        assertDecided("deny by not-hotel-staff", boris, "hotel.delete", hotel);
    }

    @Test
    void nobody_gives_what_they_do_not_have_and_the_same_again_changes_nothing() {
        var boris = hotels.somebody("Boris");
        var hotel = hotels.hotelOf(boris);
        var manager = hotels.employ(hotel, boris, "Fedor", "hotelier", "manager");
        assertDecided("allow as manager", manager, "staff.list", hotel);
        problem(403, "not-hotel-staff", hotels.invite(hotel, manager.token(), "x@innkeeper.example", "front_desk"));
        problem(403, "not-hotel-staff", hotels.change(hotel, manager.token(), manager.id(), "front_desk"));
        problem(403, "not-hotel-staff", hotels.handOver(hotel, manager.token(), "x@innkeeper.example"));
        problem(400, "invalid-input", hotels.change(hotel, boris.token(), manager.id(), "owner"));
        problem(400, "invalid-input", hotels.invite(hotel, boris.token(), "x@innkeeper.example", "owner"));
        problem(409, "already-staff", hotels.invite(hotel, boris.token(), manager.email(), "accountant"));
        var since = json(hotels.change(hotel, boris.token(), manager.id(), "manager")).get("since").asText();
        assertEquals(since, json(hotels.change(hotel, boris.token(), manager.id(), "manager")).get("since").asText());
        assertEquals(200, hotels.change(hotel, admin.token(), manager.id(), "front_desk").statusCode());
        assertEquals("admin", hotels.told(manager.id(), "relation-changed").getLast().at("/by/as").asText());
        assertEquals(1, hotels.told(manager.id(), "relation-changed").size());
        assertEquals(204, hotels.remove(hotel, manager.token(), manager.id()).statusCode());
        assertEquals("front_desk", hotels.told(manager.id(), "relation-ended").getFirst().at("/by/as").asText());
        problem(404, "unknown-staff", hotels.remove(hotel, boris.token(), manager.id()));
    }

    @Test
    void of_a_transfer_and_a_removal_at_once_one_comes_first_and_there_is_one_owner() throws Exception {
        var boris = hotels.somebody("Boris");
        var hotel = hotels.hotelOf(boris);
        var manager = hotels.employ(hotel, boris, "Fedor", "hotelier", "manager");
        hotels.handOver(hotel, boris.token(), manager.email());
        var link = StaffClient.token(hotels.letterTo(manager.email(), 2));
        Somebody owner;
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.<Callable<Integer>>of(
                    () -> hotels.accept(link).statusCode(),
                    () -> hotels.remove(hotel, boris.token(), manager.id()).statusCode()));
            var accepted = answers.get(0).get();
            var removed = answers.get(1).get();
            assertTrue(List.of("204 403", "204 409", "409 204").contains(accepted + " " + removed),
                    "accepted " + accepted + ", removed " + removed);
            owner = accepted == 204 ? manager : boris;
        }
        assertEquals(List.of(owner.id()), json(hotels.staff(hotel, admin.token())).get("items").valueStream()
                .filter(item -> item.get("relation").asText().equals("owner"))
                .map(item -> item.get("user_id").asText()).toList());
    }

    @Test
    void who_is_refused_stands_in_the_audit_log_with_the_hotel_whose_staff_it_was() {
        var boris = hotels.somebody("Boris");
        var hotel = hotels.hotelOf(boris);
        var stranger = hotels.somebody("Fedor", "client");
        assertEquals(403, hotels.change(hotel, stranger.token(), boris.id(), "manager").statusCode());
        assertEquals(403, hotels.remove(hotel, stranger.token(), boris.id()).statusCode());
        await().untilAsserted(() -> assertEquals(
                List.of("staff.remove of hotel " + hotel, "staff.update of hotel " + hotel),
                hotels.refused(admin.token(), stranger.id())));
    }

    @Test
    void who_did_what_stands_in_the_audit_log() {
        var boris = hotels.somebody("Boris");
        var hotel = hotels.hotelOf(boris);
        var fedor = hotels.employ(hotel, boris, "Fedor", "hotelier", "front_desk");
        hotels.change(hotel, boris.token(), fedor.id(), "manager");
        assertEquals(200, hotels.change(hotel, boris.token(), fedor.id(), "manager").statusCode(), "nothing happens");
        hotels.remove(hotel, boris.token(), fedor.id());
        await().untilAsserted(() -> assertEquals(
                List.of("staff.remove ended manager of " + fedor.id(), "staff.update made " + fedor.id() + " manager"),
                hotels.audited(admin.token(), boris.id()).stream().limit(2).toList()));
        assertTrue(hotels.audited(admin.token(), boris.id()).getLast()
                .startsWith("staff.invite offered front_desk by invitation "));
        assertTrue(hotels.audited(admin.token(), fedor.id()).getFirst()
                .startsWith("staff.accept accepted front_desk by invitation "));
    }
}
