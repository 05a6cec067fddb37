package innkeeper.hotel;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.HotelClient.Reply;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.kernel.HotelId;
import innkeeper.kit.access.Relation;
import innkeeper.kit.json.Json;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class HotelRoutesTest {
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
    void a_manager_runs_the_hotel_and_does_not_remove_it_and_the_front_desk_changes_nothing() {
        String hotel = client.aHotelIn("Pskov");
        String id = HotelClient.idIn(hotel).toString();
        Callers.POLICY.works(Situations.DORA.toString(), Relation.MANAGER, id);
        assertEquals(200, client.patch("dora", hotel, "\"v1\"", "{\"stars\": 5}").status());
        assertEquals(201, client.post("dora", hotel + "/room-types", HotelClient.DOUBLE).status());
        assertEquals("role-forbids", client.delete("dora", hotel, "\"v2\"").code());
        Callers.POLICY.works(Situations.DORA.toString(), Relation.FRONT_DESK, id);
        assertEquals("role-forbids", client.patch("dora", hotel, "\"v2\"", "{\"stars\": 4}").code());
    }

    @Test
    void once_a_hotel_was_handed_over_its_maker_changes_nothing_whatever_the_hotel_still_says() {
        String hotel = client.aHotelIn("Izborsk");
        Callers.POLICY.works(Situations.CLARA.toString(), Relation.OWNER, HotelClient.idIn(hotel).toString());
        assertEquals("not-hotel-staff", client.patch("boris", hotel, "\"v1\"", "{\"stars\": 5}").code());
        assertEquals(200, client.patch("clara", hotel, "\"v1\"", "{\"stars\": 5}").status());
    }

    @Test
    void a_hotelier_adds_a_hotel_and_owns_it() {
        Reply added = client.post("boris", "/v1/hotels", HotelClient.HOTEL);
        assertEquals(201, added.status());
        assertEquals("\"v1\"", added.header("ETag"));
        assertEquals(Situations.BORIS.toString(), added.body().path("owner_id").asText());
        assertEquals("/v1/hotels/" + added.body().path("id").asText(), added.header("Location"));
        Reply read = client.get("", added.header("Location"));
        assertEquals(added.body(), read.body());
        assertEquals("\"v1\"", read.header("ETag"));
    }

    @Test
    void a_hotel_is_born_with_its_plan_standard() {
        HotelId hotel = new HotelId(HotelClient.idIn(client.aHotelOf("boris")));
        assertEquals(List.of("standard"), PORTS.ratePlans().of(hotel).plans().stream().map(RatePlan::name).toList());
    }

    @Test
    void what_a_hotelier_leaves_out_has_the_contracts_defaults() {
        Reply added = client.post("boris", "/v1/hotels", """
                {"name": " Inn ", "country": "RU", "city": "Kazan", "address": "1", "stars": 2,
                 "timezone": "Europe/Moscow", "currency": "RUB"}""");
        assertEquals(201, added.status());
        assertEquals("Inn", added.body().path("name").asText());
        assertEquals("", added.body().path("description").asText());
        assertEquals("14:00", added.body().path("check_in_time").asText());
        assertEquals("12:00", added.body().path("check_out_time").asText());
        assertEquals(0, added.body().path("amenities").size());
    }

    @Test
    void a_patch_changes_what_it_names_and_null_goes_back_to_the_default() {
        String hotel = client.aHotelOf("boris");
        Reply edited = client.patch("boris", hotel, "\"v1\"", """
                {"stars": 5, "description": null, "check_in_time": null}""");
        assertEquals(200, edited.status());
        assertEquals("\"v2\"", edited.header("ETag"));
        assertEquals(Json.read("""
                {"name": "Volga Embankment Hotel", "description": "", "country": "RU", "city": "Kazan",
                 "address": "Kremlin Embankment 21", "stars": 5, "timezone": "Europe/Moscow", "currency": "RUB",
                 "check_in_time": "14:00", "check_out_time": "11:00", "amenities": ["wifi", "parking"],
                 "contact": {"phone": null, "email": null, "website": null},
                 "id": "%s", "owner_id": "%s"}""".formatted(HotelClient.idIn(hotel), Situations.BORIS),
                JsonNode.class), edited.body());
    }

    @Test
    void a_hotel_tells_how_guests_reach_it_and_a_patch_changes_the_parts_that_it_names() {
        String hotel = client.aHotelOf("boris");
        Reply told = client.patch("boris", hotel, "\"v1\"",
                """
                {"contact": {"phone": "+7 843 234-56-78", "email": "desk@volga.example", "website": "https://volga.example/"}}""");
        assertEquals(Json.read("""
                {"phone": "+78432345678", "email": "desk@volga.example", "website": "https://volga.example/"}""",
                JsonNode.class), told.body().path("contact"));
        Reply less = client.patch("boris", hotel, "\"v2\"", "{\"contact\": {\"phone\": null}}");
        assertEquals(Json.read("""
                {"phone": null, "email": "desk@volga.example", "website": "https://volga.example/"}""",
                JsonNode.class), less.body().path("contact"));
        assertEquals(less.body(), client.get("", hotel).body());
        Reply none = client.patch("boris", hotel, "\"v3\"", "{\"contact\": null}");
        assertEquals(Json.read("{\"phone\": null, \"email\": null, \"website\": null}", JsonNode.class),
                none.body().path("contact"));
    }

    @Test
    void an_edit_needs_the_present_version() {
        String hotel = client.aHotelOf("boris");
        assertEquals("precondition-required", client.patch("boris", hotel, "", "{}").code());
        assertEquals("precondition-required", client.delete("boris", hotel, "").code());
        assertEquals(200, client.patch("boris", hotel, "\"v1\"", "{\"stars\": 5}").status());
        Reply stale = client.patch("boris", hotel, "\"v1\"", "{\"stars\": 3}");
        assertEquals(412, stale.status());
        assertEquals("stale", stale.code());
        assertEquals(412, client.delete("boris", hotel, "\"v1\"").status());
        assertEquals(5, client.get("", hotel).body().path("stars").asInt());
    }

    @Test
    void a_deleted_hotel_is_gone_with_all_below_it() {
        String hotel = client.aHotelOf("boris");
        client.post("boris", hotel + "/room-types", HotelClient.DOUBLE);
        assertEquals(204, client.delete("boris", hotel, "\"v1\"").status());
        assertEquals("unknown-hotel", client.get("", hotel).code());
        assertEquals("unknown-hotel", client.get("", hotel + "/room-types").code());
        assertEquals("unknown-hotel",
                client.get("", hotel + "/offers?check_in=2027-06-01&check_out=2027-06-02").code());
        assertEquals("unknown-hotel", client.delete("boris", hotel, "\"v2\"").code());
    }

    @Test
    void somebody_elses_hotel_is_not_edited_whatever_is_asked() {
        String hotel = client.aHotelOf("boris");
        for (Reply refused : new Reply[] {
                client.patch("clara", hotel, "\"v1\"", "{\"stars\": 1}"),
                client.patch("clara", hotel, "", "{\"stars\": 1}"),
                client.delete("clara", hotel, "\"v1\""),
                client.post("clara", hotel + "/room-types", HotelClient.DOUBLE)}) {
            assertEquals(403, refused.status());
            assertEquals("not-hotel-staff", refused.code());
        }
        assertEquals(4, client.get("clara", hotel).body().path("stars").asInt());
    }

    @Test
    void clients_and_strangers_edit_nothing_before_anything_else_is_looked_at() {
        assertEquals("role-forbids", client.post("anna", "/v1/hotels", "{}").code());
        assertEquals("unauthenticated", client.post("", "/v1/hotels", "{}").code());
        assertEquals("invalid-token", client.get("forged", "/v1/hotels").code());
        String nowhere = "/v1/hotels/01930000-0000-7000-9000-00000000ffff";
        assertEquals("role-forbids", client.patch("anna", nowhere, "", "{}").code());
        assertEquals("unauthenticated", client.delete("", nowhere, "").code());
        assertEquals("unknown-hotel", client.patch("clara", nowhere, "", "{}").code());
    }

    @Test
    void the_currency_is_fixed_once_rooms_are_priced_in_it() {
        String hotel = client.aHotelOf("boris");
        assertEquals(200, client.patch("boris", hotel, "\"v1\"", "{\"currency\": \"EUR\"}").status());
        Reply wrong = client.post("boris", hotel + "/room-types", HotelClient.DOUBLE);
        assertEquals(422, wrong.status());
        assertEquals("wrong-currency", wrong.code());
        assertEquals("/base_price/currency", wrong.pointers());
        assertEquals(201, client.post("boris", hotel + "/room-types",
                HotelClient.DOUBLE.replace("RUB", "EUR")).status());
        Reply fixed = client.patch("boris", hotel, "\"v2\"", "{\"currency\": \"RUB\"}");
        assertEquals(409, fixed.status());
        assertEquals("currency-in-use", fixed.code());
    }
}
