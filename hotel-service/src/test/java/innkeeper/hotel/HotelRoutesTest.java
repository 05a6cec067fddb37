package innkeeper.hotel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import innkeeper.hotel.HotelClient.Reply;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.kernel.HotelId;
import innkeeper.kit.access.Relation;
import innkeeper.kit.json.Json;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertEquals(Json.read(
                """
                {"name": "Volga Embankment Hotel", "description": "", "country": "RU", "city": "Kazan",
                 "address": "Kremlin Embankment 21", "stars": 5, "timezone": "Europe/Moscow", "currency": "RUB",
                 "check_in_time": "14:00", "check_out_time": "11:00", "amenities": ["wifi", "parking"],
                 "contact": {"phone": null, "email": null, "website": null}, "location": null, "registration": null,
                 "languages": [], "photos": [], "default_language": "en", "translations": {}, "status": "published", "id": "%s", "owner_id": "%s"}"""
                        .formatted(HotelClient.idIn(hotel), Situations.BORIS),
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
    void a_hotel_tells_where_it_is_how_it_is_registered_what_is_spoken_and_how_it_looks() {
        String told = """
                {"location": {"latitude": 55.7989001, "longitude": -0.0000004},
                 "registration": {"number": "С162024001234", "class": "четыре звезды"},
                 "languages": ["ru", "tt", "pt-BR"],
                 "photos": [{"url": "https://volga.example/a.jpg", "caption": "Терраса"},
                            {"url": "https://volga.example/b.jpg"}]}""";
        Reply added = client.post("boris", "/v1/hotels", HotelClient.HOTEL.replaceFirst("}$", "," + told.substring(1)));
        assertEquals(201, added.status(), added.http().body());
        assertEquals(json("""
                {"location": {"latitude": 55.7989, "longitude": 0},
                 "registration": {"number": "С162024001234", "class": "четыре звезды"},
                 "languages": ["ru", "tt", "pt-BR"],
                 "photos": [{"url": "https://volga.example/a.jpg", "caption": "Терраса", "translations": {}},
                            {"url": "https://volga.example/b.jpg", "caption": "", "translations": {}}]}""").toString(),
                details(added).toString());
        String hotel = added.header("Location");
        assertEquals(details(added), details(client.get("", hotel)));
        Reply less = client.patch("boris", hotel, "\"v1\"", """
                {"location": null, "registration": {"number": "С162024001234", "class": null}, "languages": null,
                 "photos": []}""");
        assertEquals(json("""
                {"location": null, "registration": {"number": "С162024001234", "class": null}, "languages": [],
                 "photos": []}"""), details(less));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ru                     | ru      | Отель
            ru-RU,ru;q=0.9,en;q=0.8 | ru     | Отель
            de, en-US;q=0.9, ru;q=0.5 | en   | Inn
            de                     | en      | Inn
            *                      | en      | Inn
            zh-Hant-TW             | zh-Hant | Inn
            ru;q=0, de             | en      | Inn
            ;;;                    | en      | Inn
            """)
    void texts_are_read_in_the_wanted_language_or_as_they_were_written(String wanted, String said, String name) {
        Reply read = client.getIn(wanted, translated());
        assertEquals(said, read.header("Content-Language"));
        assertEquals("Accept-Language", read.header("Vary"));
        assertEquals(name, read.body().path("name").asText());
        assertEquals(said.equals("ru") ? "Тихий дом." : said.equals("en") ? "A house." : "安靜",
                read.body().path("description").asText());
        assertEquals(said.equals("ru") ? "Терраса" : "Terrace", read.body().at("/photos/0/caption").asText());
    }

    /** In English, with a Russian translation and part of a Chinese one. */
    private static String translated() {
        return client.post("boris", "/v1/hotels", HotelClient.HOTEL.replace("Volga Embankment Hotel", "Inn")
                .replace("A quiet service.", "A house.").replace("Kazan", "Kyakhta").replaceFirst("}$", """
                , "photos": [{"url": "https://a.example/1", "caption": "Terrace", "translations": {"ru": {"caption": "Терраса"}}}],
                "translations": {"ru": {"name": "Отель", "description": "Тихий дом."},
                                 "zh-Hant": {"description": "安靜"}, "de": {"name": null}, "fr": null}}"""))
                .header("Location");
    }

    @Test
    void whoever_edits_reads_and_edits_the_original_whatever_language_they_read() {
        String hotel = translated();
        Reply russian = client.getIn("ru", hotel);
        assertEquals("\"v1-ru\"", russian.header("ETag"));
        Reply edited = client.patch("boris", hotel, russian.header("ETag"), """
                {"description": "An old house.", "translations": {"zh-Hant": null, "tt": {"name": "Кунакханә"}}}""");
        assertEquals("\"v2\"", edited.header("ETag"));
        assertEquals("en", edited.header("Content-Language"));
        assertEquals("Inn", edited.body().path("name").asText());
        assertEquals(
                json("""
                {"ru": {"name": "Отель", "description": "Тихий дом."}, "tt": {"name": "Кунакханә", "description": null}}"""),
                edited.body().path("translations"));
        assertEquals("Тихий дом.", client.getIn("ru", hotel).body().path("description").asText());
        assertEquals("An old house.", client.getIn("tt", hotel).body().path("description").asText());
        assertEquals(edited.body(), client.get("", hotel).body());
        assertEquals(412, client.patch("boris", hotel, "\"v1-ru\"", "{}").status());
        Reply twice = client.patch("boris", hotel, "\"v2\"", "{\"default_language\": \"ru\"}");
        assertEquals("/translations/ru", twice.pointers());
    }

    @Test
    void translations_that_a_patch_adds_count_together_with_those_that_are_there() {
        String hotel = client.aHotelOf("boris");
        String twenty = Stream
                .of("ru", "tt", "de", "fr", "es", "it", "pt", "pl", "cs", "sk", "fi", "sv", "da", "nb", "et", "lv",
                        "lt", "ka", "hy", "tr")
                .map("\"%s\": {\"name\": \"A\"}"::formatted).collect(Collectors.joining(","));
        assertEquals(200,
                client.patch("boris", hotel, "\"v1\"", "{\"translations\": {%s}}".formatted(twenty)).status());
        Reply more = client.patch("boris", hotel, "\"v2\"", "{\"translations\": {\"ja\": {\"name\": \"A\"}}}");
        assertEquals("/translations", more.pointers());
        assertEquals(200, client.patch("boris", hotel, "\"v2\"",
                "{\"translations\": {\"ja\": {\"name\": \"A\"}, \"tr\": null}}").status());
    }

    @Test
    void rooms_offers_and_search_speak_to_guests_in_their_language() {
        String hotel = translated();
        String rooms = client.post("boris", hotel + "/room-types", HotelClient.DOUBLE.replaceFirst("}$",
                ", \"translations\": {\"ru\": {\"name\": \"Двухместный\", \"description\": \"Два окна\"}}}"))
                .header("Location");
        client.post("boris", hotel + "/room-types", HotelClient.DOUBLE.replace("Double", "Suite"));
        Reply room = client.getIn("ru", rooms);
        assertEquals("Двухместный Два окна ru \"v1-ru\"", String.join(" ", room.body().path("name").asText(),
                room.body().path("description").asText(), room.header("Content-Language"), room.header("ETag")));
        Reply listed = client.getIn("ru", hotel + "/room-types");
        assertEquals(List.of("Двухместный", "Suite"), listed.body().path("items").findValuesAsText("name").stream()
                .filter(name -> !name.equals("null")).distinct().toList());
        assertEquals("ru, en", listed.header("Content-Language"));
        Reply offers = client.getIn("ru", hotel + "/offers?check_in=2027-06-01&check_out=2027-06-02");
        assertEquals("Двухместный", offers.body().at("/items/0/room_types/0/name").asText());
        Reply found = client.getIn("ru-RU, en;q=0.5", "/v1/hotels?city=Kyakhta&sort=-name&limit=1");
        assertEquals("Отель", found.body().at("/items/0/name").asText());
        assertEquals("ru", found.header("Content-Language"));
        assertEquals("", client.getIn("ru", "/v1/hotels?city=Nowhere").header("Content-Language"));
        assertEquals("/translations/en", client.patch("boris", rooms, "\"v1\"",
                "{\"translations\": {\"en\": {\"name\": \"Twin\"}}}").pointers());
    }

    @Test
    void a_draft_is_nothing_to_those_who_do_not_work_for_it() {
        Reply added =
                client.post("boris", "/v1/hotels", HotelClient.HOTEL.replaceFirst("}$", ", \"status\": \"draft\"}"));
        assertEquals("draft", added.body().path("status").asText());
        String hotel = added.header("Location");
        String rooms = client.post("boris", hotel + "/room-types", HotelClient.DOUBLE).header("Location");
        String plan =
                hotel + "/rate-plans/" + client.get("boris", hotel + "/rate-plans").body().at("/items/0/id").asText();
        Callers.POLICY.works(Situations.DORA.toString(), Relation.ACCOUNTANT, HotelClient.idIn(hotel).toString());
        String nights = "/offers?check_in=2027-06-01&check_out=2027-06-02";
        for (String path : new String[] {hotel, rooms, hotel + "/room-types", plan, hotel + "/rate-plans",
                plan + "/prices",
                hotel + nights}) {
            for (String stranger : new String[] {"", "anna", "clara"}) {
                assertEquals("unknown-hotel", client.get(stranger, path).code(), stranger + " " + path);
            }
            for (String insider : new String[] {"boris", "dora", "ada"}) {
                assertEquals(200, client.get(insider, path).status(), insider + " " + path);
            }
        }
        assertEquals("unknown-hotel", client.patch("clara", hotel, "\"v1\"", "{}").code());
        assertEquals("unknown-hotel", client.delete("clara", hotel, "\"v1\"").code());
        assertEquals("unknown-hotel", client.patch("clara", rooms, "\"v1\"", "{}").code());
        assertEquals(0, client.get("boris", hotel + nights).body().path("items").size());
        assertEquals(200, client.patch("boris", hotel, "\"v1\"", "{\"status\": \"published\"}").status());
        assertEquals(1, client.get("", hotel + nights).body().path("items").size());
    }

    @Test
    void what_is_archived_sells_nothing_stays_readable_and_comes_back() {
        String hotel = client.aHotelIn("Ples");
        String rooms = client.post("boris", hotel + "/room-types", HotelClient.DOUBLE).header("Location");
        assertEquals(200, client.patch("boris", hotel, "\"v1\"", "{\"status\": \"archived\"}").status());
        assertEquals("archived", client.get("", hotel).body().path("status").asText());
        assertEquals(200, client.get("", rooms).status());
        String nights = "check_in=2027-06-01&check_out=2027-06-02";
        assertEquals(0, client.get("", hotel + "/offers?" + nights).body().path("items").size());
        for (String search : new String[] {"?city=Ples", "?city=Ples&" + nights}) {
            assertEquals(0, client.get("", "/v1/hotels" + search).body().path("items").size());
        }
        assertEquals("archived",
                client.get("boris", "/v1/hotels?city=Ples&owner=me").body().at("/items/0/status").asText());
        assertEquals(200, client.patch("boris", hotel, "\"v2\"", "{\"status\": \"published\"}").status());
        assertEquals(1, client.get("", "/v1/hotels?city=Ples&" + nights).body().path("items").size());
    }

    @Test
    void a_status_that_does_not_follow_from_the_present_one_is_refused() {
        String hotel = client.aHotelOf("boris");
        Reply back = client.patch("boris", hotel, "\"v1\"", "{\"status\": \"draft\"}");
        assertEquals(409, back.status());
        assertEquals("wrong-status", back.code());
        assertEquals("A hotel that is published does not become draft: archive it to take it off the market",
                back.body().path("detail").asText());
        String draft =
                client.post("boris", "/v1/hotels", HotelClient.HOTEL.replaceFirst("}$", ", \"status\": \"draft\"}"))
                        .header("Location");
        assertEquals("wrong-status", client.patch("boris", draft, "\"v1\"", "{\"status\": \"archived\"}").code());
    }

    private static JsonNode details(Reply reply) {
        return ((ObjectNode) reply.body()).retain("location", "registration", "languages", "photos");
    }

    private static JsonNode json(String text) {
        return Json.read(text, JsonNode.class);
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
