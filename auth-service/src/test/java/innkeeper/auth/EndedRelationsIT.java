package innkeeper.auth;

import com.sun.net.httpserver.HttpServer;
import innkeeper.auth.StaffClient.Somebody;
import innkeeper.testkit.infra.TestKafka;
import innkeeper.testkit.infra.TestPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static innkeeper.auth.RunningAuth.json;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Relations that end without anybody having ended just them: with an account, or with a hotel. */
class EndedRelationsIT {
    private static HttpServer booking;
    private static RunningAuth auth;
    private static StaffClient hotels;
    private static Somebody admin;

    @BeforeAll
    static void start() throws IOException {
        var nothing = "{\"items\": [], \"next_cursor\": null}".getBytes(StandardCharsets.UTF_8);
        booking = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        booking.createContext("/v1/bookings", exchange -> {
            exchange.sendResponseHeaders(200, nothing.length);
            exchange.getResponseBody().write(nothing);
            exchange.close();
        });
        booking.start();
        var variables = Development.variables(TestPostgres.fresh(true), TestKafka.settings().bootstrapServers());
        variables.put("AUTH_BOOKING_URL", "http://127.0.0.1:" + booking.getAddress().getPort());
        auth = RunningAuth.real(variables);
        hotels = new StaffClient(auth);
        admin = hotels.admin();
    }

    @AfterAll
    static void stop() {
        auth.close();
        booking.stop(0);
    }

    private static void audited(Somebody by, String entry) {
        await().untilAsserted(() -> assertTrue(audit(by).contains(entry),
                () -> entry + " is not in " + audit(by)));
    }

    private static List<String> audit(Somebody by) {
        return json(auth.get("/v1/audit-entries?decision=allow&subject=" + by.id(), "Authorization", admin.token()))
                .get("items").valueStream()
                .map(entry -> String.join(" ", entry.get("action").asText(), entry.get("reason").asText(), "at",
                        entry.at("/resource/type").asText(), entry.at("/resource/id").asText()))
                .toList();
    }

    @Test
    void whoever_deletes_their_account_leaves_their_hotels_and_that_is_told_and_audited() {
        var boris = hotels.somebody("Boris");
        var astoria = hotels.hotelOf(boris);
        var fedor = hotels.employ(astoria, boris, "Fedor", "client", "front_desk");
        var lodge = hotels.hotelOf(boris);
        hotels.invite(lodge, boris.token(), fedor.email(), "accountant");
        assertEquals(204, hotels.accept(StaffClient.token(hotels.letterTo(fedor.email(), 2))).statusCode());

        assertEquals(204, auth.post("/v1/users/me/deletion", "{\"password\": \"%s\"}".formatted(RunningAuth.PASSWORD),
                "Authorization", fedor.token()).statusCode());

        audited(fedor, "user.delete ended front_desk of " + fedor.id() + " at hotel " + astoria);
        audited(fedor, "user.delete ended accountant of " + fedor.id() + " at hotel " + lodge);
        var deleted = hotels.told(fedor.id(), "deleted").getFirst();
        var ended = hotels.told(fedor.id(), "relation-ended");
        assertEquals(List.of(astoria + " front_desk front_desk Fedor", lodge + " accountant accountant Fedor"),
                ended.stream().map(event -> String.join(" ", event.at("/hotel/id").asText(),
                        event.get("relation").asText(), event.at("/by/as").asText(), event.at("/by/name").asText()))
                        .sorted(astoria.compareTo(lodge) < 0 ? String::compareTo : (a, b) -> b.compareTo(a)).toList());
        for (var event : ended) {
            assertEquals("leaving 0", event.get("status").asText() + " " + event.get("relations").size());
            assertEquals(fedor.id(), event.at("/by/person_id").asText());
            assertTrue(event.get("version").asInt() < deleted.get("version").asInt(), "the last version is the end");
        }
    }

    @Test
    void when_an_admin_deletes_a_hotel_all_who_worked_there_are_told_who_did_it_and_so_is_the_audit_log() {
        var boris = hotels.somebody("Boris");
        var astoria = hotels.hotelOf(boris);
        var fedor = hotels.employ(astoria, boris, "Fedor", "client", "manager");
        hotels.deleted(astoria, boris, admin, "admin");

        for (var person : List.of(boris, fedor)) {
            var told = hotels.told(person.id(), "hotel-deleted").getFirst();
            assertEquals(String.join(" ", astoria, person == boris ? "owner" : "manager", admin.id(), "admin", "0"),
                    String.join(" ", told.at("/hotel/id").asText(), told.get("relation").asText(),
                            told.at("/by/person_id").asText(), told.at("/by/as").asText(),
                            String.valueOf(told.get("relations").size())));
            assertFalse(told.at("/by/name").asText().isEmpty(), told.toString());
        }
        audited(admin, "hotel.delete ended manager of " + fedor.id() + ": the hotel was deleted at hotel " + astoria);
        audited(admin, "hotel.delete ended owner of " + boris.id() + ": the hotel was deleted at hotel " + astoria);
    }

    @Test
    void an_owner_who_deletes_their_hotel_is_named_to_others_and_hears_nothing() {
        var boris = hotels.somebody("Boris");
        var astoria = hotels.hotelOf(boris);
        var fedor = hotels.employ(astoria, boris, "Fedor", "client", "accountant");
        hotels.deleted(astoria, boris, boris, "owner");

        var told = hotels.told(fedor.id(), "hotel-deleted").getFirst();
        assertEquals("accountant owner Boris", String.join(" ", told.get("relation").asText(),
                told.at("/by/as").asText(), told.at("/by/name").asText()));
        audited(boris,
                "hotel.delete ended accountant of " + fedor.id() + ": the hotel was deleted at hotel " + astoria);
        audited(boris, "hotel.delete ended owner of " + boris.id() + ": the hotel was deleted at hotel " + astoria);
        await().until(() -> hotels.told(boris.id(), "updated").getLast().get("relations").isEmpty());
    }
}
