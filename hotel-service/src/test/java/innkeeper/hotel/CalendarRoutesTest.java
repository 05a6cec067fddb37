package innkeeper.hotel;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.HotelClient.Reply;
import innkeeper.hotel.availability.domain.BlockedRooms;
import innkeeper.kernel.BlockId;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.access.Relation;
import innkeeper.kit.json.Json;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static innkeeper.hotel.Situations.june;
import static org.junit.jupiter.api.Assertions.assertEquals;

class CalendarRoutesTest {
    private static final Ports PORTS = Ports.inMemory();

    private static RunningHotel running;
    private static HotelClient client;

    @BeforeAll
    static void start() {
        running = RunningHotel.on(PORTS);
        client = running.client();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void each_night_shows_what_is_sold_and_what_each_plan_says_of_it() {
        String doubles = client.aDouble();
        String hotel = hotelOf(doubles);
        String cheaper = client.post("boris", hotel + "/rate-plans", """
                {"name": "Cheaper", "derived_from": {"rate_plan_id": "%s", "percent": -10}}"""
                .formatted(client.standardPlanId(doubles))).header("Location");
        client.putPrices("boris", doubles, """
                {"prices": [{"from": "2027-06-04", "to": "2027-06-06", "price": {"amount": 890000, "currency": "RUB"}},
                            {"from": "2027-06-01", "to": "2027-07-01", "weekdays": ["saturday"], "min_stay": 2,
                             "price": {"amount": 990000, "currency": "RUB"}}]}""");
        client.put("boris", cheaper + "/prices", HotelClient.of(doubles,
                """
                {"prices": [{"from": "2027-06-03", "to": "2027-06-04", "closed_to_arrival": true},
                            {"from": "2027-06-04", "to": "2027-06-05", "closed": true, "closed_to_departure": true}]}"""));
        PORTS.booked().accept(Situations.occupied(new BookingId(UUID.randomUUID()), 1,
                new RoomTypeId(HotelClient.idIn(doubles)), june(4, 5), 4));
        PORTS.blocked().accept(new BlockedRooms(new BlockId(UUID.randomUUID()), 1,
                new RoomTypeId(HotelClient.idIn(doubles)), 2, Set.of(LocalDate.parse("2027-06-05"))));
        assertEquals(json("""
                {"from": "2027-06-03", "to": "2027-06-06", "currency": "RUB", "room_types": [{
                  "room_type_id": "%1$s", "name": "Double", "offered": [3, 3, 3], "sold": [0, 4, 0], "blocked": [0, 0, 2],
                  "free": [3, 0, 1],
                  "rate_plans": [
                    {"rate_plan_id": "%2$s", "name": "standard", "priced_by": "%2$s",
                     "prices": [500000, 890000, 990000], "price_layers": ["base_price", "season", "weekday"],
                     "min_stay": [1, 1, 2], "closed": [false, false, false],
                     "closed_to_arrival": [false, false, false], "closed_to_departure": [false, false, false]},
                    {"rate_plan_id": "%3$s", "name": "Cheaper", "priced_by": "%2$s",
                     "prices": [450000, 801000, 891000], "price_layers": ["base_price", "season", "weekday"],
                     "min_stay": [1, 1, 2], "closed": [false, true, false],
                     "closed_to_arrival": [true, false, false], "closed_to_departure": [false, true, false]}]}]}"""
                .formatted(HotelClient.idIn(doubles), client.standardPlanId(doubles), HotelClient.idIn(cheaper))),
                client.get("boris", hotel + "/calendar?from=2027-06-03&to=2027-06-06").body());
    }

    @Test
    void one_room_type_and_one_plan_are_shown_where_they_are_asked_for() {
        String doubles = client.aDouble();
        String hotel = hotelOf(doubles);
        String suites = client.post("boris", hotel + "/room-types", HotelClient.DOUBLE.replace("Double", "Suite"))
                .header("Location");
        String own = client.post("boris", hotel + "/rate-plans", """
                {"name": "Suites", "room_type_ids": ["%s"]}""".formatted(HotelClient.idIn(suites))).header("Location");
        JsonNode all = client.get("boris", hotel + "/calendar").body().path("room_types");
        assertEquals(2, all.size());
        assertEquals(30, all.at("/0/rate_plans/0/prices").size());
        assertEquals(1, all.at("/0/rate_plans").size());
        assertEquals(2, all.at("/1/rate_plans").size());
        assertEquals(json("[null, null]"), client.get("boris", hotel + "/calendar?from=2027-06-01&to=2027-06-03"
                + "&rate_plan_id=" + HotelClient.idIn(own)).body().at("/room_types/1/rate_plans/0/prices"));
        JsonNode one = client.get("boris", hotel + "/calendar?room_type_id=" + HotelClient.idIn(doubles)
                + "&rate_plan_id=" + HotelClient.idIn(own)).body().path("room_types");
        assertEquals("Double", one.at("/0/name").asText());
        assertEquals(0, one.at("/0/rate_plans").size());
        assertEquals(30, one.at("/0/sold").size());
    }

    @Test
    void only_who_works_for_the_hotel_reads_it() {
        String hotel = hotelOf(client.aDouble());
        String calendar = hotel + "/calendar";
        assertEquals(401, client.get("", calendar).status());
        assertEquals("role-forbids", client.get("anna", calendar).code());
        assertEquals("not-hotel-staff", client.get("clara", calendar).code());
        assertEquals(200, client.get("ada", calendar).status());
        assertEquals(403, client.get("dora", calendar).status());
        Callers.POLICY.works(Situations.DORA.toString(), Relation.FRONT_DESK, HotelClient.idIn(hotel).toString());
        assertEquals(200, client.get("dora", calendar).status());
    }

    @ParameterizedTest
    @CsvSource({"from=2027-06-01&to=2028-07-07,query:to", "from=2027-06-01&to=2027-06-01,query:to",
            "from=2025-01-01,query:from", "from=2030-01-01,query:from", "from=2027-06-31,query:from",
            "rate_plan_id=7,query:rate_plan_id", "room_type_id=7,query:room_type_id"})
    void bad_questions_are_named(String query, String pointer) {
        Reply refused = client.get("boris", hotelOf(client.aDouble()) + "/calendar?" + query);
        assertEquals(400, refused.status(), refused.http().body());
        assertEquals(pointer, refused.pointers());
    }

    @ParameterizedTest
    @CsvSource({"rate_plan_id,unknown-rate-plan", "room_type_id,unknown-room-type"})
    void what_the_hotel_does_not_have_is_not_found(String parameter, String code) {
        Reply refused = client.get("boris", hotelOf(client.aDouble()) + "/calendar?%s=%s"
                .formatted(parameter, UUID.randomUUID()));
        assertEquals(404, refused.status());
        assertEquals(code, refused.code());
    }

    @Test
    void four_hundred_days_are_shown_at_once() {
        JsonNode calendar = client.get("boris", hotelOf(client.aDouble())
                + "/calendar?from=2027-06-01&to=2028-07-05").body();
        assertEquals(400, calendar.at("/room_types/0/free").size());
        assertEquals(400, calendar.at("/room_types/0/rate_plans/0/prices").size());
    }

    private static String hotelOf(String roomType) {
        return roomType.substring(0, roomType.indexOf("/room-types"));
    }

    private static JsonNode json(String text) {
        return Json.read(text, JsonNode.class);
    }
}
