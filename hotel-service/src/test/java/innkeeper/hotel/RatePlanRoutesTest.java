package innkeeper.hotel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import innkeeper.hotel.HotelClient.Reply;
import innkeeper.kernel.Money;
import innkeeper.kit.json.Json;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RatePlanRoutesTest {
    private static final String BREAKFAST =
            """
            {"name": "Breakfast", "board": "breakfast", "payment_methods": ["online"], "min_stay": 2, "max_stay": 14,
             "min_days_ahead": 1, "max_days_ahead": 90,
             "cancellation_policy": {"steps": [{"until_days": 7, "fee_nights": 1}, {"until_hours": 18, "fee_percent": 50}]}}""";

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
    void a_hotel_sells_under_the_standard_plan_from_the_beginning() {
        String hotel = client.aHotelOf("boris");
        assertEquals(json("""
                {"name": "standard", "board": "room_only", "room_type_ids": null,
                 "cancellation_policy": {"steps": [{"until_days": 1, "fee_nights": 1}]},
                 "payment_methods": ["online", "at_hotel"], "deposit_percent": null, "derived_from": null, "min_stay": 1, "max_stay": null,
                 "min_days_ahead": 0, "max_days_ahead": null}"""),
                terms(client.get("", client.standardPlan(hotel))));
    }

    @Test
    void a_plan_is_added_read_edited_and_taken_away() {
        String hotel = client.aHotelOf("boris");
        Reply added = client.post("boris", hotel + "/rate-plans", BREAKFAST);
        assertEquals(201, added.status());
        String plan = added.header("Location");
        assertEquals(added.body(), client.get("", plan).body());
        assertEquals(2, client.get("", hotel + "/rate-plans").body().path("items").size());
        Reply edited = client.patch("boris", plan, "\"v1\"", """
                {"board": null, "max_stay": null, "cancellation_policy": {"steps": [{"fee_percent": 100}]}}""");
        assertEquals("\"v2\"", edited.header("ETag"));
        assertEquals(
                json("""
                {"name": "Breakfast", "board": "room_only", "room_type_ids": null,
                 "cancellation_policy": {"steps": [{"fee_percent": 100}]}, "payment_methods": ["online"],
                 "deposit_percent": null, "derived_from": null, "min_stay": 2, "max_stay": null, "min_days_ahead": 1, "max_days_ahead": 90}"""),
                terms(edited));
        assertEquals(428, client.delete("boris", plan, "").status());
        assertEquals(412, client.delete("boris", plan, "\"v1\"").status());
        assertEquals(204, client.delete("boris", plan, "\"v2\"").status());
        assertEquals("unknown-rate-plan", client.get("", plan).code());
    }

    @Test
    void a_plan_is_paid_by_deposit_and_its_offers_say_what_is_paid_when() {
        String doubles = client.aDouble();
        String hotel = doubles.substring(0, doubles.indexOf("/room-types"));
        String plan = client.post("boris", hotel + "/rate-plans",
                derived(client.standardPlan(hotel), "\"percent\": -10").replace("{\"name\"",
                        "{\"payment_methods\": [\"deposit\"], \"deposit_percent\": 33, \"name\""))
                .header("Location");
        assertEquals(33, client.get("", plan).body().path("deposit_percent").asInt());
        JsonNode offer =
                client.get("", hotel + "/offers?check_in=2027-06-01&check_out=2027-06-02").body().at("/items/0");
        assertEquals("[\"deposit\"]", offer.path("payment_methods").toString());
        assertEquals(json("""
                {"percent": 33, "amount": {"amount": 148500, "currency": "RUB"},
                 "due_at_hotel": {"amount": 301500, "currency": "RUB"}}"""), offer.path("deposit"));
        assertTrue(client.get("", hotel + "/offers?check_in=2027-06-01&check_out=2027-06-02").body()
                .at("/items/1/deposit").isNull());
        assertEquals("/deposit_percent",
                client.patch("boris", plan, "\"v1\"", "{\"payment_methods\": [\"online\"]}").pointers());
        assertEquals(200, client.patch("boris", plan, "\"v1\"",
                "{\"payment_methods\": [\"online\"], \"deposit_percent\": null}").status());
    }

    @Test
    void offers_show_each_plan_with_its_price_and_what_cancelling_costs() {
        String doubles = client.aDouble();
        String hotel = doubles.substring(0, doubles.indexOf("/room-types"));
        String standard = client.standardPlan(hotel);
        client.post("boris", hotel + "/rate-plans", derived(standard, "\"percent\": -10"));
        client.post("boris", hotel + "/rate-plans",
                derived(standard, "\"amount\": {\"amount\": 70050, \"currency\": \"RUB\"}").replace("Cheaper",
                        "Dearer"));
        JsonNode offers =
                client.get("", hotel + "/offers?check_in=2027-06-01&check_out=2027-06-03").body().path("items");
        assertEquals("Cheaper 900000 standard 1000000 Dearer 1140100", named(offers));
        assertTrue(offers.get(0).at("/cancellation_policy/law/name").asText().contains("1912"));
        assertEquals("2027-05-31T21:00:00Z", offers.get(0).at("/cancellation_policy/steps/0/from").asText());
        assertEquals("2027-06-01T00:00:00+03:00", offers.get(0).at("/cancellation_policy/steps/0/from_local").asText());
        assertEquals("2027-05-10T10:15:00Z", offers.get(0).path("quoted_until").asText());
        assertEquals(900_000,
                Situations.TOKENS.read(offers.get(0).path("quote_token").asText()).orElseThrow().rooms().getFirst()
                        .prices().stream().mapToLong(Money::minor).sum());
        client.putPrices("boris", doubles,
                """
                {"prices": [{"from": "2027-06-01", "to": "2027-06-02", "price": {"amount": 400000, "currency": "RUB"}}]}""");
        assertEquals("Cheaper 810000 standard 900000 Dearer 1040100",
                named(client.get("", hotel + "/offers?check_in=2027-06-01&check_out=2027-06-03").body().path("items")));
        assertEquals("derived-prices", client.put("boris", plan(hotel, "Cheaper") + "/prices",
                HotelClient.of(doubles, """
                        {"prices": [{"from": "2027-06-01", "to": "2027-06-02", "price": null}]}""")).code());
    }

    @Test
    void a_plan_offers_only_its_room_types_its_stays_and_its_days() {
        String doubles = client.aDouble();
        String hotel = doubles.substring(0, doubles.indexOf("/room-types"));
        String suites = client.post("boris", hotel + "/room-types", HotelClient.DOUBLE.replace("Double", "Suite"))
                .header("Location");
        client.post("boris", hotel + "/rate-plans", """
                {"name": "Cheaper", "derived_from": {"rate_plan_id": "%s", "percent": -10}, "room_type_ids": ["%s"],
                 "min_stay": 2, "max_stay": 3, "min_days_ahead": 22, "max_days_ahead": 60}"""
                .formatted(HotelClient.idIn(client.standardPlan(hotel)), HotelClient.idIn(suites)));
        assertEquals("Suite Cheaper", cheapest(hotel, "check_in=2027-06-01&check_out=2027-06-03"));
        assertEquals("Double standard", cheapest(hotel, "check_in=2027-06-01&check_out=2027-06-02"));
        assertEquals("Double standard", cheapest(hotel, "check_in=2027-06-01&check_out=2027-06-05"));
        assertEquals("Double standard", cheapest(hotel, "check_in=2027-05-31&check_out=2027-06-02"));
        assertEquals("Double standard", cheapest(hotel, "check_in=2027-07-10&check_out=2027-07-12"));
    }

    @Test
    void what_contradicts_the_hotels_other_plans_is_refused() {
        String hotel = client.aHotelOf("boris");
        String standard = client.standardPlan(hotel);
        String cheaper = client.post("boris", hotel + "/rate-plans", derived(standard, "\"percent\": -10"))
                .header("Location");
        assertEquals("rate-plan-name-taken",
                client.post("boris", hotel + "/rate-plans", derived(standard, "\"percent\": 5")).code());
        assertEquals("not-derivable", client.post("boris", hotel + "/rate-plans",
                derived(cheaper, "\"percent\": 5").replace("Cheaper", "Late")).code());
        assertEquals("unknown-rate-plan", client.post("boris", hotel + "/rate-plans",
                derived(client.standardPlan(client.aHotelOf("boris")), "\"percent\": 5").replace("Cheaper", "Late"))
                .code());
        assertEquals("unknown-room-type", client.post("boris", hotel + "/rate-plans",
                "{\"name\": \"Late\", \"room_type_ids\": [\"%s\"]}".formatted(HotelClient.idIn(hotel))).code());
        assertEquals("wrong-currency", client.post("boris", hotel + "/rate-plans",
                derived(standard, "\"amount\": {\"amount\": 5, \"currency\": \"EUR\"}").replace("Cheaper", "Late"))
                .code());
        assertEquals("standard-plan", client.delete("boris", standard, "\"v1\"").code());
        assertEquals("standard-plan", client.patch("boris", standard, "\"v1\"", "{\"name\": \"Flexible\"}").code());
        assertEquals("not-hotel-staff", client.patch("clara", cheaper, "\"v1\"", "{\"min_stay\": 2}").code());
        assertEquals("role-forbids", client.post("anna", hotel + "/rate-plans", BREAKFAST).code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "name": "Breakfast"   | "name": ""                                       | /name
            "board": "breakfast"  | "board": "tea"                                   | /board
            ["online"]            | []                                               | /payment_methods
            ["online"]            | ["online", "cash"]                               | /payment_methods/1
            ["online"]            | ["online", "deposit"]                            | /deposit_percent
            ["online"]            | ["online"], "deposit_percent": 30                | /deposit_percent
            ["online"]            | ["deposit"], "deposit_percent": 0                | /deposit_percent
            ["online"]            | ["deposit"], "deposit_percent": 100              | /deposit_percent
            ["online"]            | ["deposit"], "deposit_percent": 30.5             | /deposit_percent
            ["online"]            | ["deposit", "at_hotel"], "deposit_percent": 30   | /payment_methods
            "min_stay": 2         | "min_stay": 15                                   | /max_stay
            "min_days_ahead": 1   | "min_days_ahead": 91                             | /max_days_ahead
            "max_stay": 14        | "max_stay": 91                                   | /max_stay
            "fee_nights": 1       | "fee_nights": 0                                  | /cancellation_policy/steps/0/fee_nights
            "fee_nights": 1       | "fee_percent": 101                               | /cancellation_policy/steps/0/fee_percent
            "fee_nights": 1       | "fee_nights": 1, "fee_percent": 5                | /cancellation_policy/steps/0
            , "fee_nights": 1     | ``                                               | /cancellation_policy/steps/0
            "until_days": 7       | "until_days": 7, "until_hours": 9                | /cancellation_policy/steps/0
            "until_days": 7       | "until_hours": 18                                | /cancellation_policy/steps/1
            "until_days": 7       | "until_days": -1                                 | /cancellation_policy/steps/0/until_days
            "min_stay": 2         | "derived_from": {"rate_plan_id": "01930000-0000-7000-9000-000000000001"} | /derived_from
            "min_stay": 2         | "derived_from": {"percent": 5}                   | /derived_from/rate_plan_id
            "min_stay": 2         | "breakfast": true                                | /breakfast
            """)
    void a_bad_field_is_named(String right, String wrong, String pointer) {
        String hotel = client.aHotelOf("boris");
        Reply refused = client.post("boris", hotel + "/rate-plans", BREAKFAST.replace(right, wrong));
        assertEquals(400, refused.status(), refused.http().body());
        assertEquals(pointer, refused.pointers());
        assertEquals(1, client.get("", hotel + "/rate-plans").body().path("items").size());
    }

    @Test
    void prices_by_occupancy_are_set_as_a_whole_and_shown_where_they_are_followed() {
        String doubles = client.aDouble();
        String hotel = doubles.substring(0, doubles.indexOf("/room-types"));
        String standard = client.standardPlan(hotel);
        client.post("boris", hotel + "/rate-plans", derived(standard, "\"percent\": -10"));
        String path = standard + "/occupancy-prices";
        assertEquals(json("{\"room_types\": []}"), client.get("", path).body());
        Reply set = client.put("boris", path, "\"v1\"", family(doubles));
        assertEquals(json(family(doubles)), set.body());
        assertEquals("\"v2\"", set.header("ETag"));
        assertEquals(set.body(), client.get("", plan(hotel, "Cheaper") + "/occupancy-prices").body());
        assertEquals("Cheaper 720000 standard 800000",
                named(client.get("", hotel + "/offers?check_in=2027-06-01&check_out=2027-06-03").body().path("items")));
        assertEquals("Cheaper 1170000 standard 1300000", named(client.get("", hotel
                + "/offers?check_in=2027-06-01&check_out=2027-06-03&adults=1&children_ages=11").body().path("items")));
        assertEquals("derived-prices",
                client.put("boris", plan(hotel, "Cheaper") + "/occupancy-prices", "\"v1\"", family(doubles)).code());
        assertEquals(428, client.put("boris", path, "", family(doubles)).status());
        assertEquals("stale", client.put("boris", path, "\"v1\"", family(doubles)).code());
        assertEquals(json("{\"room_types\": []}"),
                client.put("boris", path, "\"v2\"", "{\"room_types\": []}").body());
    }

    @Test
    void prices_by_occupancy_are_for_room_types_that_the_plan_sells_in_the_hotels_currency_by_its_staff() {
        String doubles = client.aDouble();
        String hotel = doubles.substring(0, doubles.indexOf("/room-types"));
        String path = client.standardPlan(hotel) + "/occupancy-prices";
        Reply euro = client.put("boris", path, "\"v1\"", family(doubles).replace("RUB", "EUR"));
        assertEquals("wrong-currency /room_types/0/extra_adult/amount/currency", euro.code() + " " + euro.pointers());
        assertEquals("unknown-room-type", client.put("boris", path, "\"v1\"", family(hotel)).code());
        String suites = client.post("boris", hotel + "/room-types", HotelClient.DOUBLE).header("Location");
        client.patch("boris", client.standardPlan(hotel), "\"v1\"",
                "{\"room_type_ids\": [\"%s\"]}".formatted(HotelClient.idIn(suites)));
        assertEquals("not-in-rate-plan", client.put("boris", path, "\"v2\"", family(doubles)).code());
        assertEquals("not-hotel-staff", client.put("clara", path, "\"v2\"", family(suites)).code());
        assertEquals("role-forbids", client.put("anna", path, "\"v2\"", family(suites)).code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "included_adults": 2          | "included_adults": 0                  | /room_types/0/included_adults
            "included_adults": 2          | "included_adults": 1                  | /room_types/0/fewer_adults/0/adults
            "adults": 1, "percent": -20   | "adults": 1, "percent": 20            | /room_types/0/fewer_adults/0/percent
            "adults": 1, "percent": -20   | "adults": 1                           | /room_types/0/fewer_adults/0
            {"adults": 1, "percent": -20} | {"adults": 1, "percent": -20}, {"adults": 1, "percent": 0} | /room_types/0/fewer_adults/1/adults
            "amount": 150000              | "amount": -1                          | /room_types/0/extra_adult/amount/amount
            "extra_adult": {              | "extra_adult": {"percent": 1,         | /room_types/0/extra_adult
            "from_age": 6                 | "from_age": 5                         | /room_types/0/children/1
            "to_age": 5                   | "to_age": 17                          | /room_types/0/children/1
            "to_age": 5                   | "to_age": 18                          | /room_types/0/children/0/to_age
            "from_age": 6                 | "from_age": 12                        | /room_types/0/children/1/to_age
            "percent": 50                 | "percent": 301                        | /room_types/0/children/1/percent
            "percent": 50                 | "percent": 50, "beds": 1              | /room_types/0/children/1/beds
            """)
    void a_bad_price_by_occupancy_is_named(String right, String wrong, String pointer) {
        String doubles = client.aDouble();
        String path = client.standardPlan(doubles.substring(0, doubles.indexOf("/room-types"))) + "/occupancy-prices";
        Reply refused = client.put("boris", path, "\"v1\"", family(doubles).replace(right, wrong));
        assertEquals(400, refused.status(), refused.http().body());
        assertEquals(pointer, refused.pointers());
    }

    @Test
    void a_room_type_is_named_once() {
        String doubles = client.aDouble();
        String path = client.standardPlan(doubles.substring(0, doubles.indexOf("/room-types"))) + "/occupancy-prices";
        String one = "{\"room_type_id\": \"%s\", \"included_adults\": 1}".formatted(HotelClient.idIn(doubles));
        assertEquals("/room_types/1/room_type_id", client.put("boris", path, "\"v1\"",
                "{\"room_types\": [%s, %s]}".formatted(one, one)).pointers());
    }

    /** Of a double: a fifth less for one, a bed more for 1,500 roubles, half the price for a child of school age. */
    private static String family(String roomType) {
        return """
                {"room_types": [{"room_type_id": "%s", "included_adults": 2, "fewer_adults": [{"adults": 1, "percent": -20}],
                  "extra_adult": {"amount": {"amount": 150000, "currency": "RUB"}},
                  "children": [{"from_age": 0, "to_age": 5, "percent": 0}, {"from_age": 6, "to_age": 11, "percent": 50}]}]}"""
                .formatted(HotelClient.idIn(roomType));
    }

    private static String derived(String from, String difference) {
        return "{\"name\": \"Cheaper\", \"derived_from\": {\"rate_plan_id\": \"%s\", %s}}"
                .formatted(HotelClient.idIn(from), difference);
    }

    private static String plan(String hotel, String name) {
        for (JsonNode plan : client.get("", hotel + "/rate-plans").body().path("items")) {
            if (plan.path("name").asText().equals(name)) {
                return hotel + "/rate-plans/" + plan.path("id").asText();
            }
        }
        throw new AssertionError("no plan " + name);
    }

    private static String cheapest(String hotel, String stay) {
        JsonNode offer = client.get("", hotel + "/offers?" + stay).body().at("/items/0");
        return offer.at("/room_types/0/name").asText() + " " + offer.at("/rate_plan/name").asText();
    }

    private static String named(JsonNode offers) {
        StringBuilder all = new StringBuilder();
        offers.forEach(offer -> all.append(' ').append(offer.at("/rate_plan/name").asText()).append(' ')
                .append(offer.at("/total/amount").asText()));
        return all.substring(1);
    }

    /** Without the ids. */
    private static JsonNode terms(Reply reply) {
        return ((ObjectNode) reply.body()).without(List.of("id", "hotel_id"));
    }

    private static JsonNode json(String text) {
        return Json.read(text, JsonNode.class);
    }
}
