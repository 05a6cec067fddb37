package innkeeper.auth;

import innkeeper.auth.StaffClient.Somebody;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.infra.TestKafka;
import innkeeper.testkit.infra.TestPostgres;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static innkeeper.auth.RunningAuth.json;
import static innkeeper.auth.StaffClient.problem;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A change of who works where, at instances that share a database; some never find Kafka. */
class StaffAcrossInstancesIT {
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final String NO_KAFKA = "127.0.0.1:1";
    private static final Sql ADD_HOTELS = Sql.named("test.add-hotels", """
            with made as (
                insert into hotels (id, name, version, status)
                select gen_random_uuid(), 'Hotel ' || n, 1, 'published' from generate_series(1, :count) n
                returning id),
            changed as (
                update relation_changes set version = version + :count
                returning version)
            insert into relations (hotel_id, person_id, relation, version, since, granted_by)
            select made.id, cast(:person as uuid), 'manager', changed.version - :count + row_number() over (), now(),
                cast(:person as uuid)
            from made, changed""");
    private static final Sql ADD_STAFF = Sql.named("test.add-staff", """
            with made as (
                insert into people (id, email, email_key, password_hash, full_name, role, locale, phone, email_verified,
                                    version, created_at)
                select gen_random_uuid(), 's' || n || :hotel || '@x.example', 's' || n || :hotel || '@x.example', 'none',
                    'Staff', 'client', 'en', '', true, 1, now()
                from generate_series(1, :count) n
                returning id),
            changed as (
                update relation_changes set version = version + :count
                returning version)
            insert into relations (hotel_id, person_id, relation, version, since, granted_by)
            select cast(:hotel as uuid), made.id, 'accountant', changed.version - :count + row_number() over (), now(),
                made.id
            from made, changed""");

    private static DatabaseSettings database;
    private static RunningAuth first;
    private static RunningAuth second;
    private static StaffClient hotels;
    private static Somebody admin;
    private static Database rows;

    @BeforeAll
    static void start() {
        database = TestPostgres.fresh(true);
        var variables = Development.variables(database, TestKafka.settings().bootstrapServers());
        first = RunningAuth.real(variables);
        second = RunningAuth.real(variables);
        hotels = new StaffClient(first);
        admin = hotels.admin();
        rows = Database.open(database, Schema.of("auth", Schema.Table.OUTBOX, Schema.Table.INBOX, Schema.Table.TASK),
                Telemetry.none());
        rows.start();
    }

    @AfterAll
    static void stop() {
        rows.stop();
        second.close();
        first.close();
    }

    private static void withinASecond(
            String expected, Somebody person, String action, String hotel, RunningAuth... instances) {
        await().atMost(A_SECOND).pollInterval(Duration.ofMillis(20)).until(() -> Stream.of(instances)
                .map(StaffClient::new)
                .allMatch(each -> each.decided(admin.token(), person.id(), action, hotel).equals(expected)));
    }

    @Test
    void who_is_removed_at_one_instance_is_refused_at_all_within_a_second_also_in_the_middle_of_work()
            throws Exception {
        var boris = hotels.somebody("Boris");
        var hotel = hotels.hotelOf(boris);
        var fedor = hotels.employ(hotel, boris, "Fedor", "hotelier", "manager");
        withinASecond("allow as manager", fedor, "staff.list", hotel, first, second);
        var working = new AtomicBoolean(true);
        var worker = Thread.ofVirtual().start(() -> {
            while (working.get()) {
                new StaffClient(second).staff(hotel, fedor.token());
            }
        });
        assertEquals(204, hotels.remove(hotel, boris.token(), fedor.id()).statusCode());
        withinASecond("deny by not-hotel-staff", fedor, "staff.list", hotel, first, second);
        Stream.of(first, second).map(StaffClient::new)
                .forEach(each -> assertEquals(403, each.staff(hotel, fedor.token()).statusCode()));
        working.set(false);
        worker.join();
    }

    @Test
    void a_change_holds_at_once_where_kafka_is_away_and_the_instance_starts_without_it() {
        var boris = hotels.somebody("Boris");
        var hotel = hotels.hotelOf(boris);
        var fedor = hotels.employ(hotel, boris, "Fedor", "hotelier", "front_desk");
        try (var deaf = RunningAuth.real(Development.variables(database, NO_KAFKA))) {
            var there = new StaffClient(deaf);
            assertEquals("allow as front_desk", there.decided(admin.token(), fedor.id(), "booking.cancel", hotel));
            assertEquals(200, there.change(hotel, boris.token(), fedor.id(), "manager").statusCode());
            withinASecond("allow as manager", fedor, "hotel.update", hotel, first, second, deaf);
            assertEquals(204, there.remove(hotel, boris.token(), fedor.id()).statusCode());
            withinASecond("deny by not-hotel-staff", fedor, "hotel.update", hotel, first, second, deaf);
        }
    }

    @Test
    void an_instance_that_starts_later_knows_all_from_its_first_answer_on() {
        var boris = hotels.somebody("Boris");
        var hotel = hotels.hotelOf(boris);
        var stays = hotels.employ(hotel, boris, "Fedor", "client", "accountant");
        var goes = hotels.employ(hotel, boris, "Gleb", "client", "accountant");
        hotels.remove(hotel, boris.token(), goes.id());
        try (var third = RunningAuth.real(Development.variables(database, NO_KAFKA))) {
            var late = new StaffClient(third);
            assertEquals("allow as owner", late.decided(admin.token(), boris.id(), "hotel.delete", hotel));
            assertEquals("allow as accountant", late.decided(admin.token(), stays.id(), "booking.read", hotel));
            assertEquals("deny by not-booking-party", late.decided(admin.token(), goes.id(), "booking.read", hotel));
        }
    }

    @Test
    void an_invitation_that_was_not_accepted_in_time_opens_nothing() {
        var boris = hotels.somebody("Boris");
        var hotel = hotels.hotelOf(boris);
        var email = "late-%s@innkeeper.example".formatted(UUID.randomUUID());
        var impatient = Development.variables(database, TestKafka.settings().bootstrapServers());
        impatient.put("AUTH_INVITATION_LINK_TTL", "1s");
        try (var third = RunningAuth.real(impatient)) {
            assertEquals(201, new StaffClient(third).invite(hotel, boris.token(), email, "manager").statusCode());
        }
        var link = hotels.linkTo(email);
        await().untilAsserted(() -> problem(400, "invalid-link", hotels.accept(link)));
        assertEquals(0,
                json(first.get("/v1/hotels/%s/staff/invitations".formatted(hotel), "Authorization", boris.token()))
                        .get("items").size());
    }

    @Test
    void somebody_with_five_hundred_hotels_gets_them_in_one_condition_and_pages_list_them_once_each() {
        var manager = hotels.somebody("Manager");
        rows.execute(ADD_HOTELS, Params.of("count", 500).and("person", manager.id()));
        await().atMost(A_SECOND).until(() -> conditional(manager).size() == 500);
        var cursor = "";
        var seen = 0;
        do {
            var page =
                    json(second.get("/v1/authorization/access?subject=%s&limit=100%s".formatted(manager.id(), cursor),
                            "Authorization", admin.token()));
            seen += page.get("items").size();
            cursor = page.get("next_cursor").isNull() ? "" : "&cursor=" + page.get("next_cursor").asText();
        } while (!cursor.isEmpty());
        assertEquals(500, seen);
        var updated = second.send("PATCH", "/v1/users/me", "application/json", "{\"full_name\": \"Busy Manager\"}",
                "Authorization", manager.token());
        assertEquals(200, updated.statusCode());
    }

    private static List<String> conditional(Somebody person) {
        return json(second.get("/v1/authorization/explain?action=booking.list&subject=" + person.id(),
                "Authorization", admin.token())).get("any_of").valueStream()
                .filter(condition -> condition.get("relation").asText().equals("manager"))
                .flatMap(condition -> condition.get("one_of").valueStream())
                .map(value -> value.asText())
                .distinct().toList();
    }

    @Test
    void a_hotel_with_hundreds_of_staff_is_listed_in_pages() {
        var boris = hotels.somebody("Boris");
        var hotel = hotels.hotelOf(boris);
        rows.execute(ADD_STAFF, Params.of("count", 250).and("hotel", hotel));
        var page = json(hotels.staff(hotel, boris.token()));
        assertEquals(100, page.get("items").size());
        var next = json(first.get("/v1/hotels/%s/staff?limit=100&cursor=%s".formatted(
                hotel, page.get("next_cursor").asText()), "Authorization", boris.token()));
        assertEquals(100, next.get("items").size());
        assertTrue(next.get("items").get(0).get("user_id").asText()
                .compareTo(page.get("items").get(99).get("user_id").asText()) > 0);
    }
}
