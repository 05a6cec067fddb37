package innkeeper.hotel;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.sale.domain.FixedQuote;
import innkeeper.kit.access.Relation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SearchRoutesTest {
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
    void anybody_finds_hotels_and_nothing_found_is_an_empty_page() {
        client.aHotelIn("Sochi");
        JsonNode found = client.get("", "/v1/hotels?city=sochi").body();
        assertEquals("Volga Embankment Hotel", found.at("/items/0/name").asText());
        assertTrue(found.at("/items/0/offer").isNull());
        assertTrue(found.at("/items/0/price_from").isNull());
        assertEquals(0, client.get("", "/v1/hotels?city=Atlantis").body().path("items").size());
    }

    @Test
    void with_dates_the_cheapest_total_comes_along() {
        String hotel = client.aHotelIn("Perm");
        String doubles = client.post("boris", hotel + "/room-types", HotelClient.DOUBLE).header("Location");
        JsonNode found = client.get("",
                "/v1/hotels?city=Perm&check_in=2027-06-01&check_out=2027-06-04&guests=2&rooms=1").body();
        assertEquals(HotelClient.idIn(doubles).toString(), found.at("/items/0/offer/rooms/0/room_type_id").asText());
        assertEquals(1_500_000, found.at("/items/0/offer/total/amount").asInt());
        FixedQuote fixed = Situations.TOKENS.read(found.at("/items/0/offer/quote_token").asText()).orElseThrow();
        assertEquals(Instant.parse("2027-05-10T10:15:00Z"), fixed.until());
        assertEquals(Collections.nCopies(3, Situations.rub(5000)), fixed.rooms().getFirst().prices());
        assertTrue(found.at("/items/0/offer/deposit").isNull());
        client.patch("boris", client.standardPlan(hotel), "\"v1\"",
                "{\"payment_methods\": [\"deposit\"], \"deposit_percent\": 20}");
        JsonNode deposit = client.get("",
                "/v1/hotels?city=Perm&check_in=2027-06-01&check_out=2027-06-04&guests=2&rooms=1").body()
                .at("/items/0/offer/deposit");
        assertEquals("20 300000 1200000", "%s %s %s".formatted(deposit.path("percent"), deposit.at("/amount/amount"),
                deposit.at("/due_at_hotel/amount")));
        assertEquals(0, client.get("",
                "/v1/hotels?city=Perm&check_in=2027-06-01&check_out=2027-06-04&guests=7&rooms=3").body()
                .path("items").size());
    }

    @Test
    void an_empty_search_comes_with_requests_that_are_ready_to_send() {
        client.post("boris", client.aHotelIn("Rostov-on-Don") + "/room-types", HotelClient.DOUBLE);
        for (String asked : List.of(
                "city=%D0%A0%D0%BE%D1%81%D1%82%D0%BE%D0%B2-%D0%BD%D0%B0-%D0%94%D0%BE%D0%BD%D1%83&guests=5&rooms=1",
                "city=Rostof-on-Dom&check_in=2027-06-01&check_out=2027-06-02&limit=3",
                "city=Rostov-on-Don&q=submarine&stars=4&sort=-stars",
                "city=Rostov-on-Don&stars=1&amenities=wifi&max_price=100&owner=me&guests=2",
                "city=Rostov-on-Don&currency=EUR&sort=price&q=volga",
                "city=Rostov-on-Don&near=47.2,39.7&facets=true&limit=5",
                "city=Rostov-on-Don&near=-47.2,39.7&radius_km=1&q=volga&sort=distance",
                "city=Rostov-on-Don&board=breakfast,all_inclusive",
                "city=Rostov-on-Don&free_cancellation=true&board=half_board&check_in=2027-06-01&check_out=2027-06-02",
                "city=Rostov-on-Don&check_in=2027-06-01&check_out=2027-06-02&guests=2&rooms=2&max_price=500")) {
            JsonNode empty = client.get("boris", "/v1/hotels?" + asked).body();
            assertEquals(0, empty.path("items").size(), asked);
            assertTrue(empty.path("hints").size() > 0, asked);
            empty.path("hints").forEach(hint -> {
                JsonNode found = client.get("boris", hint.path("request").asText()).body();
                assertTrue(found.path("items").size() > 0, hint.toString());
                assertEquals(0, found.path("hints").size());
            });
        }
    }

    @Test
    void what_is_near_comes_first_and_says_how_far_it_is() {
        for (String latitude : List.of("58.00", "58.02", "58.30")) {
            client.post("boris", "/v1/hotels", HotelClient.HOTEL.replace("Kazan", "Kungur").replace("\"stars\": 4",
                    "\"stars\": 4, \"location\": {\"latitude\": %s, \"longitude\": 56.0}".formatted(latitude)));
        }
        client.aHotelIn("Kungur");
        JsonNode found = client.get("", "/v1/hotels?city=Kungur&near=58.021,56").body();
        assertEquals(List.of("0.111", "2.335"), found.path("items").findValuesAsText("distance_km"));
        assertTrue(found.path("facets").isNull());
        JsonNode wide = client.get("", "/v1/hotels?city=Kungur&near=58.021,56&radius_km=40&limit=2").body();
        JsonNode rest = client.get("", "/v1/hotels?city=Kungur&near=58.021,56&radius_km=40&limit=2&cursor="
                + wide.path("next_cursor").asText()).body();
        assertEquals(List.of("0.111", "2.335"), wide.path("items").findValuesAsText("distance_km"));
        assertEquals(List.of("31.023"), rest.path("items").findValuesAsText("distance_km"));
        assertEquals(4, client.get("", "/v1/hotels?city=Kungur").body().path("items").size());
        assertTrue(client.get("", "/v1/hotels?city=Kungur").body().at("/items/0/distance_km").isNull());
    }

    @Test
    void facets_say_how_many_each_ready_request_finds_on_the_first_page_alone() {
        for (String stars : List.of("3", "4", "4", "5")) {
            String hotel = client.post("boris", "/v1/hotels",
                    HotelClient.HOTEL.replace("Kazan", "Yelabuga").replace("\"stars\": 4", "\"stars\": " + stars))
                    .header("Location");
            client.post("boris", hotel + "/room-types", HotelClient.DOUBLE.replace("500000", stars + "00000"));
            client.post("boris", hotel + "/rate-plans", """
                    {"name": "Breakfast", "board": "breakfast", "cancellation_policy": {"steps": [{"fee_percent": 100}]},
                     "derived_from": {"rate_plan_id": "%s", "percent": 10}}"""
                    .formatted(client.standardPlan(hotel).replaceAll(".*/", "")));
        }
        String asked =
                "/v1/hotels?city=Yelabuga&check_in=2027-06-01&check_out=2027-06-03&adults=2&stars=4&facets=true&limit=1";
        JsonNode page = client.get("", asked).body();
        JsonNode facets = page.path("facets");
        assertEquals(List.of("3", "4", "5"), facets.path("stars").findValuesAsText("value"));
        assertEquals(List.of("1", "2", "1"), facets.path("stars").findValuesAsText("hotels"));
        assertEquals(List.of("wifi", "parking"), facets.path("amenities").findValuesAsText("value"));
        assertEquals(List.of("room_only", "breakfast"), facets.path("board").findValuesAsText("value"));
        assertEquals("true", facets.at("/free_cancellation/0/value").asText());
        assertTrue(facets.path("complete").asBoolean());
        int requests = 0;
        for (JsonNode facet : List.of(facets.path("stars"), facets.path("amenities"), facets.path("board"),
                facets.path("free_cancellation"), facets.path("price"))) {
            for (JsonNode value : facet) {
                JsonNode found = client.get("", value.path("request").asText().replace("limit=1", "limit=100")).body();
                assertEquals(value.path("hotels").asInt(), found.path("items").size(), value.toString());
                requests++;
            }
        }
        assertTrue(requests >= 9, facets.toString());
        assertTrue(
                client.get("", asked + "&cursor=" + page.path("next_cursor").asText()).body().path("facets").isNull());
    }

    /** It is midnight in Kiritimati, where the 11th begins, and an hour before it in Pago Pago, where the 9th ends. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            Pacific/Kiritimati, 2027-05-10, false
            Pacific/Kiritimati, 2027-05-11, true
            Pacific/Kiritimati, 2028-09-22, true
            Europe/Moscow,      2027-05-09, false
            Europe/Moscow,      2027-05-10, true
            Europe/Moscow,      2028-09-21, true
            Europe/Moscow,      2028-09-22, false
            Pacific/Pago_Pago,  2027-05-09, true
            Pacific/Pago_Pago,  2028-09-20, true
            Pacific/Pago_Pago,  2028-09-21, false
            """)
    void search_and_offers_take_the_same_first_and_last_day_wherever_the_hotel_is(
            String zone, LocalDate checkIn, boolean sold) {
        String city = "Day " + UUID.randomUUID();
        String hotel = client.post("boris", "/v1/hotels",
                HotelClient.HOTEL.replace("Kazan", city).replace("Europe/Moscow", zone)).header("Location");
        client.post("boris", hotel + "/room-types", HotelClient.DOUBLE);
        String dates = "check_in=%s&check_out=%s".formatted(checkIn, checkIn.plusDays(1));
        assertEquals(sold ? 200 : 400, client.get("", hotel + "/offers?" + dates).status());
        JsonNode found = client.get("", "/v1/hotels?city=" + city.replace(" ", "%20") + "&" + dates).body();
        assertEquals(sold ? 1 : 0, found.path("items").size(), found.toString());
    }

    @Test
    void every_filter_can_be_given_at_once() {
        String hotel = client.aHotelIn("Omsk");
        client.post("boris", hotel + "/room-types", HotelClient.DOUBLE);
        assertEquals(1, client.get("boris", "/v1/hotels?city=OMSK&q=volga&check_in=2027-06-01&check_out=2027-06-02"
                + "&guests=2&rooms=1&stars=4,5&amenities=wifi,parking&min_price=500000"
                + "&max_price=500000&currency=RUB&sort=-price&owner=me&limit=100&board=room_only,breakfast&free_cancellation=true"
                + "&facets=true").body().path("items").size());
    }

    @Test
    void many_hotels_are_asked_by_name_in_one_call_and_what_is_not_for_everybody_is_left_out() {
        String sells = client.aHotelIn("Ukhta");
        client.post("boris", sells + "/room-types", HotelClient.DOUBLE);
        String empty = client.aHotelIn("Ukhta");
        String draft = client.post("boris", "/v1/hotels", HotelClient.HOTEL.replace("{", "{\"status\": \"draft\","))
                .header("Location");
        client.aHotelIn("Ukhta");
        String named = Stream.of(sells, empty, draft, "/v1/hotels/" + new UUID(7, 7)).map(HotelClient::idIn)
                .map(Object::toString)
                .collect(Collectors.joining(","));
        assertEquals(2, client.get("", "/v1/hotels?hotel_ids=" + named).body().path("items").size());
        JsonNode dated = client
                .get("", "/v1/hotels?check_in=2027-06-01&check_out=2027-06-02&hotel_ids=" + named).body();
        assertEquals(1, dated.path("items").size());
        assertEquals(1, client.get("", "/v1/hotels?limit=1&hotel_ids=" + named).body().path("items").size());
        String many = Stream.generate(() -> client.aHotelIn("Sosnogorsk")).limit(21).map(HotelClient::idIn)
                .map(Object::toString).collect(Collectors.joining(","));
        assertEquals(21, client.get("", "/v1/hotels?hotel_ids=" + many).body().path("items").size());
        assertEquals(HotelClient.idIn(sells).toString(), dated.at("/items/0/id").asText());
    }

    @Test
    void owner_me_shows_a_hoteliers_own_houses_and_needs_a_hotelier() {
        client.aHotelIn("Tomsk");
        assertEquals(1, client.get("boris", "/v1/hotels?owner=me&city=Tomsk").body().path("items").size());
        assertEquals(0, client.get("clara", "/v1/hotels?owner=me&city=Tomsk").body().path("items").size());
        assertEquals(401, client.get("", "/v1/hotels?owner=me").status());
        assertEquals("role-forbids", client.get("anna", "/v1/hotels?owner=me").code());
    }

    @Test
    void owner_me_shows_the_hotels_that_somebody_works_for_whatever_their_role() {
        String hotel = client.aHotelIn("Murom");
        Callers.POLICY.works(Situations.DORA.toString(), Relation.ACCOUNTANT, HotelClient.idIn(hotel).toString());
        assertEquals(1, client.get("dora", "/v1/hotels?owner=me&city=Murom").body().path("items").size());
        Callers.POLICY.leaves(Situations.DORA.toString(), HotelClient.idIn(hotel).toString());
        assertEquals(0, client.get("dora", "/v1/hotels?owner=me&city=Murom").body().path("items").size());
    }

    @Test
    void an_admin_sees_anybodys_houses_and_nobody_else_does() {
        client.aHotelIn("Vologda");
        String borises = "/v1/hotels?city=Vologda&owner=" + Situations.BORIS;
        assertEquals(1, client.get("ada", borises).body().path("items").size());
        assertEquals(1, client.get("boris", borises).body().path("items").size());
        assertEquals("role-forbids", client.get("clara", borises).code());
        assertEquals("role-forbids", client.get("anna", borises).code());
        assertEquals("unauthenticated", client.get("", borises).code());
    }

    @Test
    void pages_are_walked_by_cursor_in_every_order() {
        for (int i = 0; i < 5; i++) {
            client.post("boris", client.aHotelIn("Ufa") + "/room-types", HotelClient.DOUBLE);
        }
        for (String sort : List.of("name", "-name", "stars", "-stars", "price", "-price")) {
            List<String> seen = new ArrayList<>();
            String next = "";
            do {
                JsonNode page = client.get("", "/v1/hotels?city=Ufa&limit=2&sort=" + sort + next).body();
                page.path("items").forEach(item -> seen.add(item.path("id").asText()));
                next = page.path("next_cursor").isNull() ? "" : "&cursor=" + page.path("next_cursor").asText();
            } while (!next.isEmpty());
            assertEquals(5, seen.size(), sort);
            assertEquals(5, seen.stream().distinct().count(), sort);
        }
    }

    @Test
    void the_last_page_says_that_it_is_the_last() {
        client.aHotelIn("Chita");
        client.aHotelIn("Chita");
        assertTrue(client.get("", "/v1/hotels?city=Chita&limit=2").body().path("next_cursor").isNull());
        assertTrue(client.get("", "/v1/hotels?city=Chita&limit=1").body().path("next_cursor").isTextual());
    }

    @Test
    void a_list_goes_on_behind_the_longest_name_that_a_hotelier_can_write() {
        String absurd = HotelClient.HOTEL.replace("Kazan", "Abakan")
                .replace("Volga Embankment Hotel", "\uD83C\uDFE8".repeat(120));
        assertEquals("", client.post("boris", "/v1/hotels", absurd).code());
        assertEquals("", client.post("boris", "/v1/hotels", absurd).code());
        String cursor = client.get("", "/v1/hotels?city=Abakan&limit=1").body().path("next_cursor").asText();
        HotelClient.Reply rest = client.get("", "/v1/hotels?city=Abakan&limit=1&cursor=" + cursor);
        assertEquals(1, rest.body().path("items").size(), rest.http().body() + cursor);
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        client.aHotelIn("Tver");
        client.aHotelIn("Tver");
        String cursor = client.get("", "/v1/hotels?city=Tver&limit=1").body().path("next_cursor").asText();
        assertEquals("query:cursor", client.get("", "/v1/hotels?city=Tver&sort=price&cursor=" + cursor).pointers());
    }
}
