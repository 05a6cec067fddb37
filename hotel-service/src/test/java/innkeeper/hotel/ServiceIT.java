package innkeeper.hotel;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import innkeeper.kernel.PersonId;
import innkeeper.kit.json.Json;
import innkeeper.testkit.contract.EventContract;
import innkeeper.testkit.infra.TestKafka;
import innkeeper.testkit.infra.TestPostgres;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The whole service on a real database and a real broker. */
class ServiceIT {
    private static RunningHotel running;
    private static HotelClient client;

    @BeforeAll
    static void start() {
        running = RunningHotel.on(TestPostgres.fresh(), TestKafka.settings());
        client = running.client();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void a_calendar_of_another_channel_is_read_by_itself() throws Exception {
        HttpServer channel = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        channel.createContext("/room-7.ics", exchange -> {
            byte[] calendar = getClass().getResourceAsStream("/calendars/reservations.ics").readAllBytes();
            exchange.sendResponseHeaders(200, calendar.length);
            exchange.getResponseBody().write(calendar);
            exchange.close();
        });
        channel.start();
        try {
            String imports = client.aDouble() + "/calendar-imports";
            String location =
                    client.post("boris", imports, "{\"name\": \"Rentals\", \"url\": \"http://127.0.0.1:%d/room-7.ics\"}"
                            .formatted(channel.getAddress().getPort())).header("Location");
            await().until(() -> !client.get("boris", location).body().path("state").asText().equals("waiting"));
            JsonNode read = client.get("boris", location).body();
            assertEquals("read", read.path("state").asText(), read.toString());
            assertEquals("[{\"check_in\":\"2027-06-04\",\"check_out\":\"2027-06-08\"}]",
                    read.path("windows").toString());
            String id = read.path("id").asText();
            String told =
                    TestKafka.read("innkeeper.calendar.v1", all -> all.stream().anyMatch(each -> each.key().equals(id)))
                            .stream().filter(each -> each.key().equals(id)).findFirst().orElseThrow().value();
            EventContract.check("innkeeper.calendar.read", told);
            String block = UUID.randomUUID().toString();
            TestKafka.publish("innkeeper.block.v1", block, "innkeeper.block.created", """
                    {"block_id": "%s", "version": 1, "hotel_id": %s, "room_type_id": %s, "rooms": 1, "from": "2027-06-04",
                     "to": "2027-06-06", "reason": "calendar", "note": "", "calendar_import_id": "%s",
                     "nights": ["2027-06-04"], "conflicts": ["2027-06-05"]}""".formatted(block,
                    Json.read(told, JsonNode.class).path("hotel_id"),
                    Json.read(told, JsonNode.class).path("room_type_id"), id));
            await().until(() -> client.get("boris", location).body().path("conflicts").size() == 1);
            assertEquals("[\"2027-06-05\"]", client.get("boris", location).body().path("conflicts").toString());
        } finally {
            channel.stop(0);
        }
    }

    @Test
    void taken_nights_disappear_from_dated_search_and_come_back_when_given_back() {
        String hotel = client.aHotelIn("Ryazan");
        String doubles = client.post("boris", hotel + "/room-types", HotelClient.DOUBLE).header("Location");
        UUID booking = UUID.randomUUID();
        assertEquals(List.of(1_000_000), totals("Ryazan", hotel));

        say(booking, "held", 1, Instant.now(), whole(doubles), whole(doubles));
        await().until(() -> totals("Ryazan", hotel).isEmpty());
        say(booking, "confirmed", 2, Instant.now(), whole(doubles), whole(doubles));
        say(booking, "cancelled", 3, Instant.now(), givenUp(doubles), givenUp(doubles));
        await().until(() -> !totals("Ryazan", hotel).isEmpty());
        assertEquals(List.of(1_000_000), totals("Ryazan", hotel));
        assertEquals(3, client.get("", hotel + "/offers?check_in=2027-06-01&check_out=2027-06-03").body()
                .at("/items/0/room_types/0/rooms_left").asInt());
    }

    @Test
    void an_import_is_all_or_nothing_and_a_dry_run_is_undone() {
        String hotel = client.aHotelIn("Uglich");
        String rooms = hotel + "/catalogue/room-types";
        String table = "name,adults,children,total,total_rooms,base_price\nLoft,2,0,2,1,5000\nAttic,2,0,%d,1,4000\n";
        String empty = client.get("boris", rooms).http().body();
        assertEquals(200, client.putCsv("boris", rooms + "?dry_run=true", "", table.formatted(2)).status());
        assertEquals("line:3:total", client.putCsv("boris", rooms, "*", table.formatted(9)).pointers());
        assertEquals(empty, client.get("boris", rooms).http().body());
        assertEquals(2, client.putCsv("boris", rooms, "*", table.formatted(2)).body().path("created").asInt());
        String plans = "name,derived_from,derived_percent\nSaver,standard,-10\n";
        assertEquals(200, client.putCsv("boris", hotel + "/catalogue/rate-plans", "*", plans).status());
        String prices = "rate_plan,room_type,from,to,price,closed\nstandard,Loft,2027-06-01,2027-07-01,6000.50,\n"
                + "Saver,Attic,2027-06-01,2027-06-03,,yes\n";
        assertEquals(2,
                client.putCsv("boris", hotel + "/catalogue/prices", "*", prices).body().path("changed").asInt());
        HotelClient.Reply exported = client.get("boris", hotel + "/catalogue/prices");
        assertEquals(2,
                client.putCsv("boris", hotel + "/catalogue/prices", exported.header("ETag"), exported.http().body())
                        .body().path("unchanged").asInt());
    }

    @Test
    void of_two_imports_of_what_both_have_read_one_counts() throws Exception {
        String rooms = client.aHotelIn("Zaraysk") + "/catalogue/room-types";
        String etag = client.get("boris", rooms).header("ETag");
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> imports = Stream.of("Loft", "Attic")
                    .<Callable<Integer>>map(name -> () -> client.putCsv("boris",
                            rooms, etag,
                            "name,adults,children,total,total_rooms,base_price\n%s,2,0,2,1,5000\n".formatted(name))
                            .status())
                    .toList();
            for (Future<Integer> each : both.invokeAll(imports)) {
                statuses.add(each.get());
            }
        }
        assertEquals(List.of(200, 412), statuses.stream().sorted().toList());
    }

    @Test
    void each_room_of_a_booking_takes_the_nights_of_its_own_type_that_it_still_occupies() {
        String hotel = client.aHotelIn("Murom");
        String doubles = client.post("boris", hotel + "/room-types", HotelClient.DOUBLE).header("Location");
        String suites = client.post("boris", hotel + "/room-types", HotelClient.DOUBLE).header("Location");
        UUID booking = UUID.randomUUID();
        say(booking, "confirmed", 1, Instant.now(), whole(doubles), whole(doubles),
                room(suites, "2027-06-02", "2027-06-04", 2));
        await().until(() -> left(hotel, 1).equals(Map.of(doubles, 1, suites, 3)));
        assertEquals(Map.of(doubles, 1, suites, 2), left(hotel, 2));
        assertEquals(Map.of(doubles, 3, suites, 2), left(hotel, 3));
        say(booking, "cancelled", 2, Instant.now(), whole(doubles), room(doubles, "2027-06-01", "2027-06-03", 1),
                room(suites, "2027-06-02", "2027-06-04", 0));
        await().until(() -> left(hotel, 2).equals(Map.of(doubles, 2, suites, 3)));
        assertEquals(Map.of(doubles, 1, suites, 3), left(hotel, 1));
        assertEquals(Map.of(doubles, 3, suites, 3), left(hotel, 3));
    }

    @Test
    void an_event_that_makes_no_sense_changes_nothing_and_the_next_one_counts() {
        String hotel = client.aHotelIn("Suzdal");
        String doubles = client.post("boris", hotel + "/room-types", HotelClient.DOUBLE).header("Location");
        UUID booking = UUID.randomUUID();
        publish(booking, "innkeeper.booking.confirmed",
                payload(booking, 2, room(doubles, "2027-06-01", "2027-06-03", 3)), Instant.now());
        say(booking, "held", 1, Instant.now(), whole(doubles), whole(doubles));
        await().until(() -> totals("Suzdal", hotel).isEmpty());
        assertEquals(Map.of(doubles, 1), left(hotel, 1));
    }

    @Test
    void a_cancellation_counts_though_the_clock_of_the_instance_that_says_it_is_behind() {
        String hotel = client.aHotelIn("Tver");
        String doubles = client.post("boris", hotel + "/room-types", HotelClient.DOUBLE).header("Location");
        UUID booking = UUID.randomUUID();
        say(booking, "confirmed", 1, Instant.parse("2026-11-26T12:00:05Z"), whole(doubles), whole(doubles));
        await().until(() -> totals("Tver", hotel).isEmpty());
        say(booking, "cancelled", 2, Instant.parse("2026-11-26T12:00:00Z"), givenUp(doubles), givenUp(doubles));
        await().until(() -> !totals("Tver", hotel).isEmpty());
    }

    @Test
    void news_of_a_type_that_is_not_known_yet_counts_by_the_state_it_tells() {
        String hotel = client.aHotelIn("Torzhok");
        String doubles = client.post("boris", hotel + "/room-types", HotelClient.DOUBLE).header("Location");
        UUID booking = UUID.randomUUID();
        publish(booking, "innkeeper.booking.moved-in", payload(booking, 1, whole(doubles), whole(doubles)),
                Instant.now());
        await().until(() -> totals("Torzhok", hotel).isEmpty());
        publish(booking, "innkeeper.booking.given-up", payload(booking, 2, givenUp(doubles), givenUp(doubles)),
                Instant.now());
        await().until(() -> !totals("Torzhok", hotel).isEmpty());
    }

    @Test
    void a_hotels_life_is_announced_in_order_and_as_the_contract_says() {
        String hotel = client.aHotelOf("clara");
        client.patch("clara", hotel, "\"v1\"", "{\"name\": \"Renamed\"}");
        client.delete("clara", hotel, "\"v2\"");
        String id = HotelClient.idIn(hotel).toString();
        List<String> told = TestKafka.read("innkeeper.hotel.v1",
                all -> all.stream().filter(each -> each.key().equals(id)).count() >= 3).stream()
                .filter(each -> each.key().equals(id))
                .peek(each -> EventContract.check(TestKafka.header(each, "ce_type"), each.value()))
                .map(each -> TestKafka.header(each, "ce_type") + " " + Json.read(each.value(), JsonNode.class)
                        .get("version"))
                .toList();
        assertEquals(List.of("innkeeper.hotel.created 1", "innkeeper.hotel.updated 2", "innkeeper.hotel.deleted 3"),
                told);
    }

    private static String remover(String hotel) {
        String id = HotelClient.idIn(hotel).toString();
        Predicate<ConsumerRecord<String, String>> end = each -> each.key().equals(id)
                && TestKafka.header(each, "ce_type").equals("innkeeper.hotel.deleted");
        String told = TestKafka.read("innkeeper.hotel.v1", all -> all.stream().anyMatch(end)).stream().filter(end)
                .findFirst().orElseThrow().value();
        EventContract.check("innkeeper.hotel.deleted", told);
        JsonNode by = Json.read(told, JsonNode.class).get("by");
        return by.get("person_id").asText() + " " + by.get("as").asText();
    }

    @Test
    void the_end_of_a_hotel_says_who_deleted_it() {
        String own = client.aHotelOf("clara");
        client.delete("clara", own, "\"v1\"");
        assertEquals(Situations.CLARA + " owner", remover(own));
        String others = client.aHotelOf("clara");
        client.delete("ada", others, "\"v1\"");
        assertEquals("01930000-0000-7000-8000-000000000009 admin", remover(others));
    }

    @Test
    void the_hotels_of_an_owner_whose_account_is_gone_leave_the_market_and_say_so() {
        String hotel = client.aHotelOf("clara");
        String left = "{\"user_id\": \"%s\", \"role\": \"hotelier\", \"status\": \"deleted\", \"version\": 2}"
                .formatted(Situations.CLARA);
        EventContract.check("innkeeper.user.deleted", left);
        TestKafka.publish("innkeeper.user.v1", Situations.CLARA.toString(), "innkeeper.user.deleted", left);
        await().until(() -> client.get("", hotel).status() == 404);
        assertEquals(Situations.CLARA + " owner", remover(hotel));
    }

    @Test
    void the_hotels_of_an_owner_who_is_suspended_or_leaving_sell_nothing_until_they_are_back() {
        String hotel = client.aHotelIn("Uglich");
        client.post("boris", hotel + "/room-types", HotelClient.DOUBLE);
        standing(Situations.BORIS, "suspended", 2);
        await().until(() -> totals("Uglich", hotel).isEmpty());
        assertEquals(0, client.get("", hotel + "/offers?check_in=2027-06-01&check_out=2027-06-03").body()
                .path("items").size());
        assertEquals(200, client.get("", hotel).status());
        standing(Situations.BORIS, "reinstated", 3);
        await().until(() -> !totals("Uglich", hotel).isEmpty());
        standing(Situations.BORIS, "leaving", 4);
        await().until(() -> totals("Uglich", hotel).isEmpty());
        standing(Situations.BORIS, "stayed", 5);
        await().until(() -> !totals("Uglich", hotel).isEmpty());
    }

    @Test
    void a_hotel_that_was_handed_over_is_its_new_owners_and_says_so() {
        String hotel = client.aHotelIn("Kaluga");
        String event = """
                {"user_id": "%s", "email": "clara@innkeeper.example", "full_name": "Clara", "role": "hotelier",
                 "locale": "en", "phone": null, "email_verified": true, "status": "active",
                 "relations": [{"hotel_id": "%s", "relation": "owner", "version": 2}], "version": 3}"""
                .formatted(Situations.CLARA, HotelClient.idIn(hotel));
        EventContract.check("innkeeper.user.updated", event);
        TestKafka.publish("innkeeper.user.v1", Situations.CLARA.toString(), "innkeeper.user.updated", event);
        await().until(() -> Situations.CLARA.toString()
                .equals(client.get("", hotel).body().path("owner_id").asText()));
        assertEquals("\"v2\"", client.get("", hotel).header("ETag"));
        String id = HotelClient.idIn(hotel).toString();
        TestKafka.read("innkeeper.hotel.v1", all -> all.stream().anyMatch(each -> each.key().equals(id)
                && each.value().contains(Situations.CLARA.toString())));
    }

    private static void standing(PersonId owner, String what, int version) {
        String event = """
                {"user_id": "%s", "email": "boris@innkeeper.example", "full_name": "Boris", "role": "hotelier",
                 "locale": "en", "phone": null, "email_verified": true, "status": "%s", "relations": [],
                 "version": %d}"""
                .formatted(owner, List.of("suspended", "leaving").contains(what) ? what : "active", version);
        EventContract.check("innkeeper.user." + what, event);
        TestKafka.publish("innkeeper.user.v1", owner.toString(), "innkeeper.user." + what, event);
    }

    @Test
    void of_two_who_edit_at_once_exactly_one_is_heard() throws Exception {
        String hotel = client.aHotelOf("boris");
        try (ExecutorService both = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> edits = IntStream.range(0, 8).<Callable<Integer>>mapToObj(
                    i -> () -> client.patch("boris", hotel, "\"v1\"", "{\"name\": \"Edit %d\"}".formatted(i)).status())
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> edit : both.invokeAll(edits)) {
                statuses.add(edit.get());
            }
            assertEquals(1, statuses.stream().filter(status -> status == 200).count());
            assertEquals(7, statuses.stream().filter(status -> status == 412).count());
        }
        assertEquals("\"v2\"", client.get("", hotel).header("ETag"));
    }

    @Test
    void what_adding_and_editing_answer_is_what_is_read_afterwards() {
        HotelClient.Reply hotel = client.post("boris", "/v1/hotels", HotelClient.HOTEL);
        String location = hotel.header("Location");
        assertSame(hotel, client.get("", location));
        HotelClient.Reply edited = client.patch("boris", location, "\"v1\"", "{\"name\": \"Renamed\"}");
        assertSame(edited, client.get("", location));
        HotelClient.Reply doubles = client.post("boris", location + "/room-types", HotelClient.DOUBLE);
        assertSame(doubles, client.get("", doubles.header("Location")));
    }

    @Test
    void a_repeated_request_shows_the_hotel_and_the_room_type_as_they_are_now() {
        HotelClient.Reply hotel = client.post("boris", "/v1/hotels", HotelClient.HOTEL, "now");
        String location = hotel.header("Location");
        HotelClient.Reply edited = client.patch("boris", location, "\"v1\"", "{\"name\": \"Renamed\"}");
        HotelClient.Reply again = client.post("boris", "/v1/hotels", HotelClient.HOTEL, "now");
        assertEquals(201, again.status());
        assertEquals(location, again.header("Location"));
        assertEquals("true", again.header("Idempotency-Replayed"));
        assertSame(edited, again);

        HotelClient.Reply doubles = client.post("boris", location + "/room-types", HotelClient.DOUBLE, "now");
        HotelClient.Reply fewer =
                client.patch("boris", doubles.header("Location"), "\"v1\"", "{\"total_rooms\": 1}");
        assertSame(fewer, client.post("boris", location + "/room-types", HotelClient.DOUBLE, "now"));
        client.delete("boris", doubles.header("Location"), "\"v2\"");
        assertEquals(404, client.post("boris", location + "/room-types", HotelClient.DOUBLE, "now").status());
    }

    @Test
    void the_same_key_and_body_add_one_hotel_and_another_body_is_refused() {
        String key = UUID.randomUUID().toString();
        HotelClient.Reply first = client.post("boris", "/v1/hotels", HotelClient.HOTEL, key);
        HotelClient.Reply again = client.post("boris", "/v1/hotels", HotelClient.HOTEL, key);
        assertEquals(201, again.status());
        assertEquals(first.body(), again.body());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals("true", again.header("Idempotency-Replayed"));
        assertEquals("idempotency-key-reused",
                client.post("boris", "/v1/hotels", HotelClient.HOTEL.replace("Kazan", "Sochi"), key).code());
    }

    @Test
    void edits_prices_and_pages_work_on_the_real_store() {
        String doubles = client.aDouble();
        assertEquals(200, client.patch("boris", doubles, "\"v1\"", "{\"total_rooms\": 1}").status());
        assertEquals(412, client.patch("boris", doubles, "\"v1\"", "{\"total_rooms\": 2}").status());
        JsonNode prices = client
                .putPrices("boris", doubles,
                        """
                {"prices": [{"from": "2027-07-01", "to": "2027-07-03", "price": {"amount": 700000, "currency": "RUB"}}]}""")
                .body();
        assertEquals(1, prices.path("prices").size());
        assertEquals(700_000, prices.at("/prices/0/price/amount").asInt());
        assertEquals("currency-in-use", client.patch("boris", doubles.substring(0, doubles.indexOf("/room-types")),
                "\"v1\"", "{\"currency\": \"EUR\"}").code());
    }

    /** The totals of the hotel for two rooms from 1 to 2 June, as a search for its city shows them. */
    private static List<Integer> totals(String city, String hotel) {
        JsonNode items = client.get("",
                "/v1/hotels?check_in=2027-06-01&check_out=2027-06-02&guests=3&rooms=2&city=" + city).body()
                .path("items");
        return items.findParents("owner_id").stream()
                .filter(item -> hotel.endsWith(item.path("id").asText()))
                .map(item -> item.at("/offer/total/amount").asInt()).toList();
    }

    private static void assertSame(HotelClient.Reply one, HotelClient.Reply other) {
        assertEquals(one.body(), other.body());
        assertEquals(one.header("ETag"), other.header("ETag"));
    }

    /** The rooms that are left of each room type, by its path, for the night of that day in June. */
    private static Map<String, Integer> left(String hotel, int day) {
        Map<String, Integer> left = new HashMap<>();
        client.get("", hotel + "/offers?check_in=2027-06-0%d&check_out=2027-06-0%d".formatted(day, day + 1)).body()
                .path("items").forEach(offer -> left.put(
                        hotel + "/room-types/" + offer.at("/room_types/0/id").asText(),
                        offer.at("/room_types/0/rooms_left").asInt()));
        return left;
    }

    private static void say(UUID booking, String what, int version, Instant at, String... rooms) {
        String event = payload(booking, version, rooms);
        EventContract.check("innkeeper.booking." + what, event);
        publish(booking, "innkeeper.booking." + what, event, at);
    }

    private static String payload(UUID booking, int version, String... rooms) {
        return """
                {"booking_id": "%s", "version": %d, "link_version": 1, "reference": "K7QF-2M", "status": "confirmed",
                 "client_id": "01930000-0000-7000-8000-000000000001",
                 "hotel": {"id": "01930000-0000-7000-9000-000000000001",
                   "name": "Inn", "city": "Ryazan",
                   "address": "1", "timezone": "Europe/Moscow", "check_in_time": "14:00", "check_out_time": "12:00",
                   "contact": {"phone": "", "email": "", "website": ""}},
                 "check_in": "2027-06-01", "check_out": "2027-06-04", "rooms": [%s],
                 "total": {"amount": 2000000, "currency": "RUB"}, "payment_method": "online", "deposit": null,
                 "created_at": "2027-05-01T10:00:00Z", "expires_at": null, "settlement": "paid",
                 "folio": {"charges": {"amount": 2000000, "currency": "RUB"}, "extras": {"amount": 0, "currency": "RUB"},
                   "fees": {"amount": 0, "currency": "RUB"}, "cancellation_fees": {"amount": 0, "currency": "RUB"},
                   "taxes": {"amount": 0, "currency": "RUB"},
                   "balance": {"amount": 0, "currency": "RUB"},
                   "payments": [], "refunds": [], "refunds_due": []},
                 "refund": null,
                 "change": null, "end": null, "was_confirmed": true, "returned": null}"""
                .formatted(booking, version, String.join(", ", rooms));
    }

    /** A double from 1 to 3 June. */
    private static String whole(String roomType) {
        return room(roomType, "2027-06-01", "2027-06-03", 2);
    }

    /** The same, before its first night. */
    private static String givenUp(String roomType) {
        return room(roomType, "2027-06-01", "2027-06-03", 0);
    }

    private static String room(String roomType, String checkIn, String checkOut, int occupiedNights) {
        return """
                {"id": "%s", "status": "confirmed", "room_type": {"id": "%s", "name": "Double"},
                 "rate_plan": {"id": "01930000-0000-7000-9000-000000000003", "name": "standard", "board": "room_only"},
                 "check_in": "%s", "check_out": "%s", "adults": 2, "children_ages": [],
                 "price": {"amount": 1000000, "currency": "RUB"}, "night_prices": [500000, 500000],
                 "charges": [], "extras": [], "total": {"amount": 1000000, "currency": "RUB"},
                 "deposit": null, "cancellation_policy": {"steps": [], "law": null}, "fee": null, "occupied_nights": %d,
                 "end": null}"""
                .formatted(UUID.randomUUID(), HotelClient.idIn(roomType), checkIn, checkOut, occupiedNights);
    }

    private static void publish(UUID booking, String type, String event, Instant at) {
        TestKafka.publish(TestKafka.settings(), "innkeeper.booking.v1", booking.toString(), event,
                Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_type", type,
                        "ce_source", "/test", "ce_subject", booking.toString(), "ce_time", at.toString(),
                        "content-type", "application/json"));
    }
}
