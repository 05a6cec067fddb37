package innkeeper.hotel;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.HotelClient.Reply;
import innkeeper.kit.json.Json;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ChargeRoutesTest {
    private static final String TAX = """
            {"name": "Tourist tax", "kind": "tax", "calculation": "percent", "percent": 1,
             "minimum_per_night": {"amount": 10000, "currency": "RUB"}, "included": false}""";
    private static final String BY_LAW = """
            {"name": "Tourist tax", "kind": "tax", "calculation": "percent", "percent": 3,
             "minimum_per_night": {"amount": 10000, "currency": "RUB"}, "included": false,
             "valid_from": "2027-01-01", "valid_until": "2027-12-31", "law": "ru-tourist-tax"}""";
    private static final String FEE = """
            {"name": "Resort fee", "kind": "fee", "calculation": "per_person_and_night",
             "amount": {"amount": 5000, "currency": "RUB"}, "most_nights": 3, "children_exempt_below_age": 12,
             "included": false, "valid_from": "2027-01-01", "valid_until": "2027-12-31"}""";
    private static final String VAT = """
            {"name": "VAT", "kind": "tax", "calculation": "percent", "percent": 20, "included": true}""";

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
    void the_rules_are_replaced_as_a_whole_by_who_knows_them() {
        String charges = client.aHotelOf("boris") + "/charges";
        Reply none = client.get("", charges);
        assertEquals("{\"charges\":[]}", none.http().body());
        assertEquals("\"v1\"", none.header("ETag"));
        Reply set = client.put("boris", charges, "\"v1\"", of(TAX, FEE));
        assertEquals("\"v2\"", set.header("ETag"));
        assertEquals(set.body(), client.get("", charges).body());
        assertEquals(Json.read("""
                {"name": "Tourist tax", "kind": "tax", "calculation": "percent", "percent": 1, "amount": null,
                 "minimum_per_night": {"amount": 10000, "currency": "RUB"}, "most_nights": null,
                 "children_exempt_below_age": null, "included": false, "valid_from": null, "valid_until": null,
                 "room_type_ids": null, "law": null}""", JsonNode.class).toString(),
                set.body().at("/charges/0").toString());
        assertEquals(412, client.put("boris", charges, "\"v1\"", of()).status());
        assertEquals(428, client.put("boris", charges, of()).status());
        assertEquals("not-hotel-staff", client.put("clara", charges, "\"v2\"", of()).code());
        assertEquals(set.body(), Json.read(client.put("boris", charges, "\"v2\"", set.http().body()).http().body(),
                JsonNode.class), "what is shown can be sent back");
    }

    /** On 10 May 2027, when nights up to December 2028 can be booked. */
    @Test
    void what_the_law_lets_it_charge_is_ready_to_be_set() {
        String charges = client.aHotelOf("boris") + "/charges";
        JsonNode suggested = client.get("", charges + "/suggested").body().at("/suggestions/0");
        assertEquals("Tax Code of the Russian Federation, chapter 33.1", suggested.path("name").asText());
        assertEquals("ru-tourist-tax", suggested.path("law").asText());
        assertEquals(List.of("Tourist tax 3 10000 2027-01-01 2027-12-31", "Tourist tax 4 10000 2028-01-01 2028-12-31"),
                suggested.path("charges").valueStream()
                        .map(charge -> "%s %s %s %s %s".formatted(charge.path("name").asText(),
                                charge.path("percent"), charge.at("/minimum_per_night/amount"),
                                charge.path("valid_from").asText(),
                                charge.path("valid_until").asText()))
                        .toList());
        Reply set = client.put("boris", charges, "\"v1\"", "{\"charges\": %s}".formatted(suggested.path("charges")));
        assertEquals(suggested.path("charges"), set.body().path("charges"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "percent": 3                    | "percent": 3.01               | /charges/0/percent
            "percent": 3                    | "percent": 2.99               | ''
            "valid_until": "2027-12-31"     | "valid_until": "2028-06-30"   | ''
            "valid_from": "2027-01-01"      | "valid_from": "2026-12-31"    | /charges/0/percent
            "valid_from": "2027-01-01",     | ''                            | /charges/0/percent /charges/0/valid_from
            "amount": 10000                 | "amount": 9999                | /charges/0/minimum_per_night/amount
            "amount": 10000                 | "amount": 20000               | ''
            "kind": "tax"                   | "kind": "fee"                 | /charges/0/kind
            "included": false               | "included": false, "most_nights": 30 | /charges/0/most_nights
            ru-tourist-tax                  | de-city-tax                   | /charges/0/law
            """)
    void a_rule_that_names_a_law_is_held_to_it(String right, String wrong, String pointers) {
        String hotel = client.aHotelOf("boris");
        Reply reply = client.put("boris", hotel + "/charges", "\"v1\"", of(BY_LAW.replace(right, wrong)));
        assertTrue(BY_LAW.contains(right), right);
        assertEquals(pointers.isEmpty() ? 200 : 422, reply.status(), reply.http().body());
        assertEquals(pointers, reply.pointers(), reply.http().body());
    }

    @Test
    void a_rule_over_the_day_of_another_rate_is_told_where_to_divide_it() {
        String hotel = client.aHotelOf("boris");
        Reply refused =
                client.put("boris", hotel + "/charges", "\"v1\"", of(BY_LAW.replace("2027-01-01", "2026-06-01")));
        assertEquals("not-by-law", refused.code());
        assertEquals(
                "must be at most 2 from 2026-01-01 to 2026-12-31 by Tax Code of the Russian Federation, chapter 33.1 "
                        + "(http://publication.pravo.gov.ru; federal law of 12 July 2024 No. 176-FZ, in force from 1 January 2025); the highest rate "
                        + "is another one from 2027-01-01 on: write a rule until the day before, and one from that day on",
                refused.body().at("/errors/0/detail").asText());
    }

    @Test
    void two_rules_of_one_law_are_not_both_owed() {
        String hotel = client.aHotelOf("boris");
        String next = BY_LAW.replace("2027-01-01", "2027-12-31").replace("\"2027-12-31\", \"law\"",
                "\"2028-01-01\", \"law\"");
        assertEquals("/charges/1/law", client.put("boris", hotel + "/charges", "\"v1\"", of(BY_LAW, next)).pointers());
        assertEquals(200, client.put("boris", hotel + "/charges", "\"v1\"",
                of(BY_LAW, next.replace("\"valid_from\": \"2027-12-31\"", "\"valid_from\": \"2028-01-01\""))).status());
    }

    @Test
    void a_law_is_that_of_the_hotels_country_and_counts_in_its_currency() {
        String abroad =
                client.post("boris", "/v1/hotels", HotelClient.HOTEL.replace("\"RU\"", "\"FI\"")).header("Location");
        Reply refused = client.put("boris", abroad + "/charges", "\"v1\"", of(BY_LAW));
        assertEquals("is a law of RU, and the hotel is in FI", refused.body().at("/errors/0/detail").asText());
        String inEuro =
                client.post("boris", "/v1/hotels", HotelClient.HOTEL.replace("\"RUB\"", "\"EUR\"")).header("Location");
        assertEquals("/charges/0/law",
                client.put("boris", inEuro + "/charges", "\"v1\"", of(BY_LAW.replace("RUB", "EUR"))).pointers());
    }

    /** Four thousand roubles a night for five nights: a hundred roubles a night, as the law has it at least. */
    @Test
    void an_offer_names_each_charge_and_its_total_is_all_in() {
        String hotel = client.aHotelOf("boris");
        client.post("boris", hotel + "/room-types", HotelClient.DOUBLE.replace("500000", "400000"));
        client.put("boris", hotel + "/charges", "\"v1\"", of(TAX, FEE, VAT));
        JsonNode offer = client.get("", hotel + "/offers?check_in=2027-06-10&check_out=2027-06-15&guests=2").body()
                .at("/items/0");
        assertEquals(Json.read("""
                [{"name": "Tourist tax", "kind": "tax", "amount": {"amount": 50000, "currency": "RUB"}, "included": false},
                 {"name": "Resort fee", "kind": "fee", "amount": {"amount": 30000, "currency": "RUB"}, "included": false},
                 {"name": "VAT", "kind": "tax", "amount": {"amount": 333333, "currency": "RUB"}, "included": true}]""",
                JsonNode.class), offer.path("charges"));
        assertEquals(2_080_000, offer.at("/total/amount").asLong());
        assertEquals(400_000, offer.at("/cancellation_policy/steps/0/fee/amount").asLong(),
                "a fee is one of the nights");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "percent": 1                                      | "percent": 0.005                       | /charges/0/percent
            "percent": 1                                      | "percent": 1.005                       | /charges/0/percent
            "percent": 1                                      | "percent": -1                          | /charges/0/percent
            "percent": 1                                      | "percent": 100.01                      | /charges/0/percent
            "percent": 1,                                     | "percent": null,                       | /charges/0/percent
            "percent": 1,                                     | "percent": 1, "amount": {"amount": 1, "currency": "RUB"}, | /charges/0/amount
            "percent": 1,                                     | "percent": 1, "children_exempt_below_age": 6, | /charges/0/children_exempt_below_age
            "percent": 1,                                     | "percent": 1, "valid_from": "2027-02-01", "valid_until": "2027-01-31", | /charges/0/valid_until
            "percent": 1,                                     | "percent": 1, "valid_from": "2027-02-30", | /charges/0/valid_from
            "percent": 1,                                     | "percent": 1, "most_nights": 0,        | /charges/0/most_nights
            "amount": 10000                                   | "amount": 0                            | /charges/0/minimum_per_night/amount
            "calculation": "percent", "percent": 1            | "calculation": "per_stay"              | /charges/0/amount /charges/0/minimum_per_night
            "Tourist tax"                                     | "https://example.com"                  | /charges/0/name
            "RUB"                                             | "EUR"                                  | /charges/0/minimum_per_night/currency
            """)
    void a_rule_that_makes_no_sense_is_refused_where_it_does_not(String right, String wrong, String pointers) {
        String hotel = client.aHotelOf("boris");
        String body = of(TAX).replace(right, wrong);
        assertTrue(!body.equals(of(TAX)), body);
        Reply refused = client.put("boris", hotel + "/charges", "\"v1\"", body);
        assertEquals(pointers, refused.pointers(), refused.http().body());
    }

    @Test
    void more_than_twenty_rules_and_rooms_of_nobody_are_refused() {
        String hotel = client.aHotelOf("boris");
        String[] many = new String[21];
        Arrays.fill(many, VAT);
        assertEquals("/charges", client.put("boris", hotel + "/charges", "\"v1\"", of(many)).pointers());
        String elsewhere = VAT.replace("\"included\"",
                "\"room_type_ids\": [\"01930000-0000-7000-9100-0000000000ff\"], \"included\"");
        assertEquals("unknown-room-type", client.put("boris", hotel + "/charges", "\"v1\"", of(elsewhere)).code());
    }

    private static String of(String... rules) {
        return "{\"charges\": [%s]}".formatted(String.join(", ", rules));
    }
}
