package innkeeper.hotel;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.HotelClient.Reply;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.json.Json;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static innkeeper.hotel.Situations.june;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ListingRoutesTest {
    private static final Ports PORTS = Ports.inMemory();
    private static final String TOLD = """
            {"name": "Дом </script><script>alert(1)</script> & сад", "country": "RU", "city": "Kazan",
             "address": "Kremlin Embankment 21", "stars": 4, "timezone": "Europe/Moscow", "currency": "RUB",
             "description": "A quiet house.", "amenities": ["wifi", "pets", "air_conditioning"],
             "contact": {"phone": "+78432345678", "email": "desk@volga.example", "website": "https://volga.example"},
             "location": {"latitude": 55.7989, "longitude": 49.1064}, "languages": ["ru", "tt"],
             "registration": {"number": "C162024001234", "class": "four stars"}, "default_language": "en",
             "photos": [{"url": "https://volga.example/terrace.jpg", "caption": "The terrace"}],
             "translations": {"de": {"description": "Ein ruhiges Haus."}}}""";
    private static final String ROOM = """
            {"name": "Double", "capacity": {"adults": 2, "children": 1, "total": 2}, "total_rooms": 3,
             "base_price": {"amount": 620050, "currency": "RUB"}, "description": "Two windows.", "area_m2": 22,
             "beds": [{"kind": "sofa_bed", "count": 1}], "amenities": ["sea_view"],
             "photos": [{"url": "https://volga.example/double.jpg"}]}""";

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
    void a_hotel_is_told_in_the_words_of_schema_org() {
        String hotel = client.post("boris", "/v1/hotels", TOLD).header("Location");
        client.post("boris", hotel + "/room-types", ROOM);
        Reply read = client.get("", hotel + "/json-ld");
        assertEquals("application/ld+json", read.header("Content-Type"));
        assertEquals(List.of(), new SchemaOrg().faults(read.body()));
        assertEquals("https://schema.org", read.body().path("@context").asText());
        assertEquals(Json.read(
                """
                {"@type": "PropertyValue", "propertyID": "registration", "value": "C162024001234", "description": "four stars"}""",
                JsonNode.class), read.body().path("identifier"));
        assertEquals("RUB 6200.50–6200.50", read.body().path("priceRange").asText());
        assertEquals("MTK", read.body().at("/containsPlace/0/floorSize/unitCode").asText());
        assertEquals("sofa bed", read.body().at("/containsPlace/0/bed/0/typeOfBed").asText());
        assertEquals(read.body().at("/containsPlace/0/@id"), read.body().at("/makesOffer/0/itemOffered/@id"));
        assertEquals(6200.5, read.body().at("/makesOffer/0/priceSpecification/minPrice").asDouble());
        assertTrue(read.body().path("petsAllowed").asBoolean());
    }

    @Test
    void what_a_text_is_made_of_ends_no_script() {
        Reply read = client.get("", client.post("boris", "/v1/hotels", TOLD).header("Location") + "/json-ld");
        assertFalse(read.http().body().contains("<") || read.http().body().contains("&"));
        assertEquals("Дом </script><script>alert(1)</script> & сад", read.body().path("name").asText());
    }

    @Test
    void each_language_and_each_change_has_a_text_and_a_tag_of_its_own() {
        String hotel = client.post("boris", "/v1/hotels", TOLD).header("Location");
        Reply english = client.get("", hotel + "/json-ld");
        Reply german = client.getIn("de", hotel + "/json-ld");
        assertEquals("Ein ruhiges Haus.", german.body().path("description").asText());
        assertEquals("de", german.header("Content-Language"));
        assertEquals("Accept-Language", german.header("Vary"));
        assertNotEquals(english.header("ETag"), german.header("ETag"));
        assertEquals(english.header("ETag"), client.get("", hotel + "/json-ld").header("ETag"));
        client.post("boris", hotel + "/room-types", ROOM);
        assertNotEquals(english.header("ETag"), client.get("", hotel + "/json-ld").header("ETag"));
    }

    @Test
    void the_price_is_the_lowest_at_which_a_night_can_be_booked() {
        String room = client.aDouble();
        String hotel = room.substring(0, room.indexOf("/room-types"));
        client.putPrices("boris", room,
                """
                {"prices": [{"from": "2027-06-10", "to": "2027-06-11", "price": {"amount": 100000, "currency": "RUB"}, "closed": true},
                            {"from": "2027-06-12", "to": "2027-06-13", "price": {"amount": 200000, "currency": "RUB"}},
                            {"from": "2027-06-14", "to": "2027-06-15", "price": {"amount": 300000, "currency": "RUB"}}]}""");
        PORTS.booked().accept(Situations.occupied(new BookingId(UUID.randomUUID()), 1,
                new RoomTypeId(HotelClient.idIn(room)), june(12, 13), 3));
        assertEquals(3000, client.get("", hotel + "/json-ld").body()
                .at("/makesOffer/0/priceSpecification/minPrice").asDouble());
    }

    @Test
    void only_what_is_published_is_told() {
        String room = client.aDouble();
        String hotel = room.substring(0, room.indexOf("/room-types"));
        client.patch("boris", room, "\"v1\"", "{\"status\": \"archived\"}");
        JsonNode without = client.get("", hotel + "/json-ld").body();
        assertTrue(without.path("containsPlace").isMissingNode() && without.path("makesOffer").isMissingNode());
        client.post("boris", hotel + "/room-types", HotelClient.DOUBLE);
        client.patch("boris", hotel, "*", "{\"status\": \"archived\"}");
        JsonNode archived = client.get("", hotel + "/json-ld").body();
        assertEquals(1, archived.path("containsPlace").size());
        assertTrue(archived.path("makesOffer").isMissingNode() && archived.path("priceRange").isMissingNode());
        String draft = client
                .post("boris", "/v1/hotels", HotelClient.HOTEL.replace("{\"name\"", "{\"status\": \"draft\", \"name\""))
                .header("Location");
        assertEquals("unknown-hotel", client.get("", draft + "/json-ld").code());
        assertEquals(200, client.get("boris", draft + "/json-ld").status());
    }
}
