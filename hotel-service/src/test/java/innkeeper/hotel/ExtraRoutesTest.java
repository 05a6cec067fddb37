package innkeeper.hotel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import innkeeper.hotel.HotelClient.Reply;
import innkeeper.kit.json.Json;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class ExtraRoutesTest {
    private static final String BREAKFAST = """
            {"name": "Breakfast", "price": {"amount": 65000, "currency": "RUB"}, "per": "person_and_night",
             "children_exempt_below_age": 6, "translations": {"ru": {"name": "Завтрак"}}}""";
    private static final String PARKING = """
            {"name": "Parking", "price": {"amount": 40000, "currency": "RUB"}, "per": "night"}""";

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
    void an_extra_is_added_edited_and_archived_by_who_sets_prices() {
        String extras = client.aHotelOf("boris") + "/extras";
        assertEquals("not-hotel-staff", client.post("clara", extras, PARKING).code());
        Reply added = client.post("boris", extras, PARKING);
        assertEquals(201, added.status(), added.http().body());
        assertEquals("\"v1\"", added.header("ETag"));
        assertEquals(Json.read("""
                {"name": "Parking", "description": "", "price": {"amount": 40000, "currency": "RUB"}, "per": "night",
                 "children_exempt_below_age": null, "max_quantity": 1, "rate_plan_ids": null, "room_type_ids": null,
                 "translations": {}, "status": "published"}""", JsonNode.class),
                without(added.body(), "id", "hotel_id"));
        String parking = added.header("Location");
        assertEquals(added.body(), client.get("", parking).body(), "everybody may read it");
        assertEquals(428, client.patch("boris", parking, "", "{\"max_quantity\": 2}").status());
        Reply edited =
                client.patch("boris", parking, "\"v1\"", "{\"price\": {\"amount\": 45000}, \"max_quantity\": 2}");
        assertEquals(45_000, edited.body().at("/price/amount").asLong(), edited.http().body());
        assertEquals(2, edited.body().at("/max_quantity").asInt());
        assertEquals(412, client.patch("boris", parking, "\"v1\"", "{\"status\": \"archived\"}").status());
        assertEquals("archived",
                client.patch("boris", parking, "\"v2\"", "{\"status\": \"archived\"}").body().path("status").asText());
        assertEquals("archived", client.get("", extras).body().at("/items/0/status").asText());
    }

    @Test
    void it_is_told_in_the_language_of_the_reader() {
        String hotel = client.aHotelOf("boris");
        String breakfast = client.post("boris", hotel + "/extras", BREAKFAST).header("Location");
        Reply russian = client.getIn("ru", breakfast);
        assertEquals("Завтрак", russian.body().path("name").asText());
        assertEquals("\"v1-ru\"", russian.header("ETag"));
        assertEquals("Завтрак", client.getIn("ru", hotel + "/extras").body().at("/items/0/name").asText());
        assertEquals("Breakfast", client.getIn("de", breakfast).body().path("name").asText());
    }

    @Test
    void a_list_is_read_page_by_page_in_the_order_of_adding() {
        String extras = client.aHotelOf("boris") + "/extras";
        for (String name : new String[] {"One", "Two", "Three"}) {
            client.post("boris", extras, PARKING.replace("Parking", name));
        }
        Reply first = client.get("", extras + "?limit=2");
        assertEquals("[\"One\",\"Two\"]", Json.write(first.body().path("items").findValuesAsText("name")));
        Reply second = client.get("", extras + "?limit=2&cursor=" + first.body().path("next_cursor").asText());
        assertEquals("[\"Three\"]", Json.write(second.body().path("items").findValuesAsText("name")));
    }

    @Test
    void how_it_is_counted_is_changed_with_what_goes_with_that() {
        String extras = client.aHotelOf("boris") + "/extras";
        String parking = client.post("boris", extras, PARKING).header("Location");
        assertEquals("/max_quantity", client.patch("boris", parking, "\"v1\"", "{\"per\": \"person\"}").pointers());
        Reply edited = client.patch("boris", parking, "\"v1\"", "{\"per\": \"person\", \"max_quantity\": null}");
        assertEquals("person", edited.body().path("per").asText(), edited.http().body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "amount": 65000                  | "amount": -1                                         | /price/amount
            "amount": 65000                  | "amount": 200000001                                  | /price/amount
            "amount": 65000                  | "amount": 650.5                                      | /price/amount
            "RUB"                            | "EUR"                                                | /price/currency
            person_and_night                 | week                                                 | /per
            person_and_night                 | night                                                | /children_exempt_below_age
            "children_exempt_below_age": 6   | "children_exempt_below_age": 19                      | /children_exempt_below_age
            "children_exempt_below_age": 6   | "max_quantity": 2                                    | /max_quantity
            "children_exempt_below_age": 6   | "status": "draft"                                    | /status
            "children_exempt_below_age": 6   | "rate_plan_ids": []                                  | /rate_plan_ids
            "children_exempt_below_age": 6   | "room_type_ids": ["7"]                               | /room_type_ids/0
            "Breakfast"                      | "\\u0000"                                            | /name
            "Breakfast"                      | ""                                                   | /name
            """)
    void what_makes_no_sense_is_refused_where_it_does_not(String right, String wrong, String pointers) {
        String body = BREAKFAST.replace(right, wrong);
        assertNotEquals(BREAKFAST, body);
        Reply refused = client.post("boris", client.aHotelOf("boris") + "/extras", body);
        assertEquals(pointers, refused.pointers(), refused.http().body());
    }

    /** Breakfast for two and five nights is ten, the child has it free; without it the rooms cost 25,000. */
    @Test
    void an_offer_has_what_is_chosen_in_its_total_and_tells_what_else_there_is() {
        String hotel = client.aHotelOf("boris");
        client.post("boris", hotel + "/room-types", HotelClient.DOUBLE.replace("\"total\": 2", "\"total\": 3"));
        String breakfast = client.post("boris", hotel + "/extras", BREAKFAST).body().path("id").asText();
        client.post("boris", hotel + "/extras", PARKING);
        String offers = hotel + "/offers?check_in=2027-06-10&check_out=2027-06-15&adults=2&children_ages=5";
        JsonNode plain = client.get("", offers).body().at("/items/0");
        assertEquals(2_500_000, plain.at("/total/amount").asLong());
        assertEquals("[]", plain.path("extras").toString());
        assertEquals(Json.read("""
                {"extra_id": "%s", "name": "Breakfast", "description": "", "per": "person_and_night",
                 "price": {"amount": 65000, "currency": "RUB"}, "quantity": 2, "max_quantity": 2,
                 "amount": {"amount": 650000, "currency": "RUB"}}""".formatted(breakfast), JsonNode.class),
                plain.at("/available_extras/0"));
        JsonNode chosen = client.getIn("ru", offers + "&extras=" + breakfast).body().at("/items/0");
        assertEquals(3_150_000, chosen.at("/total/amount").asLong());
        assertEquals(
                Json.read("""
                [{"extra_id": "%s", "name": "Завтрак", "per": "person_and_night", "price": {"amount": 65000, "currency": "RUB"},
                  "quantity": 2, "amount": {"amount": 650000, "currency": "RUB"}}]""".formatted(breakfast),
                        JsonNode.class),
                chosen.path("extras"));
        assertEquals("[{\"extra_id\":\"%s\",\"quantity\":2}]".formatted(breakfast),
                chosen.at("/rooms/0/extras").toString());
        assertEquals(500_000, chosen.at("/cancellation_policy/steps/0/fee/amount").asLong(),
                "a fee is one of the nights");
        assertEquals("[]", client.get("", offers + "&extras=" + breakfast + ":3").body().path("items").toString());
        assertEquals("query:extras",
                client.get("", offers + "&extras=%s,%s:1".formatted(breakfast, breakfast)).pointers());
        assertEquals("unknown-extra", client.get("", offers + "&extras=01930000-0000-7000-9100-0000000000ff").code());
    }

    @Test
    void what_is_unknown_is_not_found() {
        String hotel = client.aHotelOf("boris");
        String nobody = "01930000-0000-7000-9100-0000000000ff";
        assertEquals("unknown-extra", client.get("", hotel + "/extras/" + nobody).code());
        assertEquals("unknown-rate-plan", client.post("boris", hotel + "/extras",
                BREAKFAST.replace("\"per\"", "\"rate_plan_ids\": [\"%s\"], \"per\"".formatted(nobody))).code());
        assertEquals("unknown-room-type", client.post("boris", hotel + "/extras",
                BREAKFAST.replace("\"per\"", "\"room_type_ids\": [\"%s\"], \"per\"".formatted(nobody))).code());
    }

    private static JsonNode without(JsonNode body, String... fields) {
        ObjectNode rest = body.deepCopy();
        rest.remove(List.of(fields));
        return rest;
    }
}
