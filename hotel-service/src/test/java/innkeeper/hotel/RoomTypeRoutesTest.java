package innkeeper.hotel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import innkeeper.hotel.HotelClient.Reply;
import innkeeper.kit.json.Json;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RoomTypeRoutesTest {
    private static RunningHotel running;
    private static HotelClient client;

    @BeforeAll
    static void start() {
        running = RunningHotel.on(Ports.inMemory());
        client = running.client();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void a_room_type_is_read_edited_and_taken_out_of_sale() {
        String doubles = client.aDouble();
        Reply edited = client.patch("boris", doubles, "\"v1\"",
                "{\"total_rooms\": 9, \"base_price\": {\"amount\": 650000}}");
        assertEquals(200, edited.status());
        assertEquals("\"v2\"", edited.header("ETag"));
        assertEquals(9, edited.body().path("total_rooms").asInt());
        assertEquals(json("{\"amount\": 650000, \"currency\": \"RUB\"}"), edited.body().path("base_price"));
        assertEquals(edited.body(), client.get("", doubles).body());
        assertEquals(428, client.delete("boris", doubles, "").status());
        assertEquals(412, client.delete("boris", doubles, "\"v1\"").status());
        assertEquals(204, client.delete("boris", doubles, "\"v2\"").status());
        assertEquals("unknown-room-type", client.get("", doubles).code());
    }

    @Test
    void a_room_type_tells_how_its_rooms_are_furnished_and_null_takes_that_away() {
        String hotel = client.aHotelOf("boris");
        String told =
                """
                {"description": "Two windows.", "beds": [{"kind": "king", "count": 1}, {"kind": "sofa_bed", "count": 1}],
                 "area_m2": 22, "amenities": ["sea_view", "wifi"], "photos": [{"url": "https://volga.example/d.jpg"}]}""";
        String doubles = client.post("boris", hotel + "/room-types",
                HotelClient.DOUBLE.replaceFirst("}$", "," + told.substring(1))).header("Location");
        assertEquals(
                json("""
                {"description": "Two windows.", "beds": [{"kind": "king", "count": 1}, {"kind": "sofa_bed", "count": 1}],
                 "area_m2": 22, "amenities": ["sea_view", "wifi"],
                 "photos": [{"url": "https://volga.example/d.jpg", "caption": "", "translations": {}}], "status": "published"}"""),
                details(client.get("", doubles)));
        assertEquals(
                json("""
                {"description": "", "beds": [], "area_m2": null, "amenities": [], "photos": [], "status": "published"}"""),
                details(client.patch("boris", doubles, "\"v1\"", """
                        {"description": null, "beds": null, "area_m2": null, "amenities": null, "photos": null}""")));
    }

    @Test
    void a_room_type_that_is_archived_sells_nothing_under_any_plan_and_comes_back() {
        String doubles = client.aDouble();
        String offers = doubles.substring(0, doubles.indexOf("/room-types"))
                + "/offers?check_in=2027-06-01&check_out=2027-06-02";
        assertEquals(1, client.get("", offers).body().path("items").size());
        assertEquals("archived", client.patch("boris", doubles, "\"v1\"", "{\"status\": \"archived\"}").body()
                .path("status").asText());
        assertEquals(0, client.get("", offers).body().path("items").size());
        assertEquals(200, client.get("", doubles).status());
        assertEquals(200, client.patch("boris", doubles, "\"v2\"", "{\"status\": \"published\"}").status());
        assertEquals(1, client.get("", offers).body().path("items").size());
    }

    private static JsonNode details(Reply reply) {
        return ((ObjectNode) reply.body()).retain("description", "beds", "area_m2", "amenities", "photos", "status");
    }

    @Test
    void a_long_list_is_read_page_by_page() {
        String hotel = client.aHotelOf("boris");
        for (String name : new String[] {"First", "Second", "Third"}) {
            client.post("boris", hotel + "/room-types", HotelClient.DOUBLE.replace("Double", name));
        }
        JsonNode first = client.get("", hotel + "/room-types?limit=2").body();
        JsonNode second = client.get("", hotel + "/room-types?limit=2&cursor=" + first.path("next_cursor").asText())
                .body();
        assertEquals("First", first.at("/items/0/name").asText());
        assertEquals("Second", first.at("/items/1/name").asText());
        assertEquals("Third", second.at("/items/0/name").asText());
        assertEquals(1, second.path("items").size());
        assertEquals(true, second.path("next_cursor").isNull());
    }

    @Test
    void prices_change_only_the_dates_and_the_fields_they_name() {
        String doubles = client.aDouble();
        Reply summer = client.putPrices("boris", doubles, """
                {"prices": [{"from": "2027-06-01", "to": "2027-09-01", "price": {"amount": 890000, "currency": "RUB"},
                             "min_stay": 2, "closed": false}]}""");
        assertEquals(200, summer.status());
        client.putPrices("boris", doubles,
                """
                {"prices": [{"from": "2027-06-10", "to": "2027-06-12", "price": {"amount": 990000, "currency": "RUB"}}]}""");
        assertEquals(json(HotelClient.of(doubles, """
                {"prices": [
                  {"from": "2027-05-30", "to": "2027-06-01", "price": {"amount": 500000, "currency": "RUB"},
                   "price_source": {"layer": "base_price", "rate_plan_id": "PLAN"},
                   "min_stay": 1, "closed": false, "closed_to_arrival": false,
                   "closed_to_departure": false},
                  {"from": "2027-06-01", "to": "2027-06-10", "price": {"amount": 890000, "currency": "RUB"},
                   "price_source": {"layer": "season", "rate_plan_id": "PLAN"},
                   "min_stay": 2, "closed": false, "closed_to_arrival": false,
                   "closed_to_departure": false},
                  {"from": "2027-06-10", "to": "2027-06-12", "price": {"amount": 990000, "currency": "RUB"},
                   "price_source": {"layer": "season", "rate_plan_id": "PLAN"},
                   "min_stay": 2, "closed": false, "closed_to_arrival": false,
                   "closed_to_departure": false},
                  {"from": "2027-06-12", "to": "2027-06-14", "price": {"amount": 890000, "currency": "RUB"},
                   "price_source": {"layer": "season", "rate_plan_id": "PLAN"},
                   "min_stay": 2, "closed": false, "closed_to_arrival": false,
                   "closed_to_departure": false}]}""".replace("PLAN", client.standardPlanId(doubles).toString()))),
                client.get("", client.prices(doubles) + "?from=2027-05-30&to=2027-06-14").body());
    }

    @Test
    void weekends_are_dearer_than_their_season_and_say_so() {
        String doubles = client.aDouble();
        client.putPrices("boris", doubles,
                """
                {"prices": [{"from": "2027-06-01", "to": "2027-07-01", "weekdays": ["friday", "saturday"],
                             "price": {"amount": 990000, "currency": "RUB"}},
                            {"from": "2027-06-01", "to": "2027-07-01", "price": {"amount": 890000, "currency": "RUB"}}]}""");
        assertEquals(
                json(HotelClient.of(doubles,
                        """
                {"prices": [
                  {"from": "2027-06-03", "to": "2027-06-04", "price": {"amount": 890000, "currency": "RUB"},
                   "price_source": {"layer": "season", "rate_plan_id": "PLAN"}, "min_stay": 1, "closed": false, "closed_to_arrival": false,
                   "closed_to_departure": false},
                  {"from": "2027-06-04", "to": "2027-06-06", "price": {"amount": 990000, "currency": "RUB"},
                   "price_source": {"layer": "weekday", "rate_plan_id": "PLAN"}, "min_stay": 1, "closed": false, "closed_to_arrival": false,
                   "closed_to_departure": false}]}"""
                                .replace(
                                        "PLAN", client.standardPlanId(doubles).toString()))),
                client.get("", client.prices(doubles) + "?from=2027-06-03&to=2027-06-06").body());
    }

    @Test
    void without_dates_prices_are_those_of_the_next_30_days() {
        String doubles = client.aDouble();
        assertEquals(
                json(HotelClient.of(doubles,
                        """
                {"prices": [{"from": "2027-05-10", "to": "2027-06-09", "price": {"amount": 500000, "currency": "RUB"},
                   "price_source": {"layer": "base_price", "rate_plan_id": "PLAN"},
                             "min_stay": 1, "closed": false, "closed_to_arrival": false,
                   "closed_to_departure": false}]}""".replace("PLAN",
                                client.standardPlanId(doubles).toString()))),
                client.get("", client.prices(doubles)).body());
    }

    @Test
    void only_the_owner_sets_prices() {
        String doubles = client.aDouble();
        String body = "{\"prices\": [{\"from\": \"2027-06-01\", \"to\": \"2027-06-02\", "
                + "\"price\": {\"amount\": 1, \"currency\": \"RUB\"}}]}";
        assertEquals("not-hotel-staff", client.putPrices("clara", doubles, body).code());
        assertEquals("role-forbids", client.putPrices("anna", doubles, body).code());
        assertEquals("wrong-currency", client.putPrices("boris", doubles, body.replace("RUB", "EUR")).code());
    }

    @Test
    void offers_show_what_can_be_booked_night_by_night() {
        String doubles = client.aDouble();
        String hotel = doubles.substring(0, doubles.indexOf("/room-types"));
        JsonNode offers =
                client.get("", hotel + "/offers?check_in=2027-06-01&check_out=2027-06-03&guests=4&rooms=2").body();
        assertEquals(json("""
                {"items": [{"room_types": [{"id": "%1$s", "name": "Double",
                    "capacity": {"adults": 2, "children": 1, "total": 2}, "count": 2, "rooms_left": 3}],
                  "rate_plan": {"id": "%2$s", "name": "standard", "board": "room_only"},
                  "rooms": [{"room_type_id": "%1$s", "rate_plan_id": "%2$s", "adults": 2, "children_ages": [], "extras": []},
                            {"room_type_id": "%1$s", "rate_plan_id": "%2$s", "adults": 2, "children_ages": [], "extras": []}],
                  "nights": [{"date": "2027-06-01", "price": {"amount": 1000000, "currency": "RUB"}},
                             {"date": "2027-06-02", "price": {"amount": 1000000, "currency": "RUB"}}],
                  "charges": [], "extras": [], "available_extras": [], "total": {"amount": 2000000, "currency": "RUB"},
                  "payment_methods": ["online", "at_hotel"], "deposit": null, "cancellation_policy": {
                    "steps": [{"from": "2027-05-31T21:00:00Z", "from_local": "2027-06-01T00:00:00+03:00", "percent": null, "nights": 1,
                               "fee": {"amount": 1000000, "currency": "RUB"}}],
                    "law": {"country": "RU", "since": "2026-03-01", "name": "Rules of hotel services, decree of the Government of \
                the Russian Federation of 27 November 2025 No. 1912"}},
                  "quote_token": "%3$s", "quoted_until": "2027-05-10T10:15:00Z"}], "next_cursor": null}"""
                .formatted(HotelClient.idIn(doubles), HotelClient.idIn(client.standardPlan(hotel)),
                        offers.at("/items/0/quote_token").asText())),
                offers);
        assertEquals(0, client.get("", hotel + "/offers?check_in=2027-06-01&check_out=2027-06-03&guests=5&rooms=2")
                .body().path("items").size());
    }

    @Test
    void an_offer_of_several_types_names_each_with_its_rooms() {
        String doubles = client.aDouble();
        String hotel = doubles.substring(0, doubles.indexOf("/room-types"));
        String triples = client.post("boris", hotel + "/room-types", HotelClient.DOUBLE.replace("Double", "Triple")
                .replace("\"adults\": 2", "\"adults\": 3").replace("\"total\": 2", "\"total\": 3")
                .replace("500000", "600000")).header("Location");
        JsonNode offers = client
                .get("", hotel + "/offers?check_in=2027-06-01&check_out=2027-06-03&adults=4&children_ages=7").body();
        JsonNode first = offers.at("/items/0");
        assertEquals(
                json("""
                [{"id": "%s", "name": "Triple", "capacity": {"adults": 3, "children": 1, "total": 3}, "count": 1, "rooms_left": 3},
                 {"id": "%s", "name": "Double", "capacity": {"adults": 2, "children": 1, "total": 2}, "count": 1, "rooms_left": 3}]"""
                        .formatted(HotelClient.idIn(triples), HotelClient.idIn(doubles))),
                first.path("room_types"));
        String plan = HotelClient.idIn(client.standardPlan(hotel)).toString();
        assertEquals(json("""
                [{"room_type_id": "%s", "rate_plan_id": "%3$s", "adults": 2, "children_ages": [7], "extras": []},
                 {"room_type_id": "%s", "rate_plan_id": "%3$s", "adults": 2, "children_ages": [], "extras": []}]"""
                .formatted(HotelClient.idIn(triples), HotelClient.idIn(doubles), plan)), first.path("rooms"));
        assertEquals(2_200_000, first.at("/total/amount").asInt());
        assertEquals("[[\"Triple\",\"Double\"],[\"Triple\"],[\"Double\"]]", Json.write(StreamSupport
                .stream(offers.path("items").spliterator(), false)
                .map(offer -> offer.path("room_types").findValuesAsText("name")).toList()));
    }

    private static JsonNode json(String text) {
        return Json.read(text, JsonNode.class);
    }
}
