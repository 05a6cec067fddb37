package innkeeper.hotel;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.HotelClient.Reply;
import innkeeper.hotel.availability.domain.OccupiedRooms;
import innkeeper.hotel.availability.domain.RoomStay;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.json.Json;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static innkeeper.hotel.Situations.june;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a hotelier hears who takes something off sale while guests are still to come. */
class ClosingTest {
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
    void closing_dates_leaves_their_prices_and_reopening_shows_them_again() {
        String doubles = client.aDouble();
        put(doubles, "\"price\": {\"amount\": 890000, \"currency\": \"RUB\"}, \"min_stay\": 2");
        assertEquals(term(doubles, "season", 890000, 2, true), put(doubles, "\"closed\": true"));
        assertEquals(term(doubles, "season", 890000, 2, false), put(doubles, "\"closed\": false"));
        assertEquals(term(doubles, "season", 890000, 1, false), put(doubles, "\"min_stay\": null"));
        assertEquals(term(doubles, "base_price", 500000, 1, true), put(doubles, "\"price\": null, \"closed\": true"));
        assertEquals(term(doubles, "base_price", 500000, 1, false), put(doubles, "\"closed\": null"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ", \"price\": {}", ", \"closed\": 1", ", \"min_stay\": 2.5", ", \"min_stay\": 91"})
    void terms_that_say_nothing_or_nonsense_are_refused(String terms) {
        Reply refused = client.putPrices("boris", client.aDouble(),
                "{\"prices\": [{\"from\": \"2027-06-01\", \"to\": \"2027-06-05\"%s}]}".formatted(terms));
        assertEquals(400, refused.status(), refused.http().body());
        assertTrue(refused.pointers().startsWith("/prices/0"), refused.pointers());
    }

    @Test
    void closing_dates_names_the_bookings_on_them() {
        String doubles = client.aDouble();
        UUID touched = booked(doubles, june(3, 6));
        booked(doubles, june(5, 8));
        Reply closed = client.putPrices("boris", doubles,
                "{\"prices\": [{\"from\": \"2027-06-01\", \"to\": \"2027-06-05\", \"closed\": true}]}");
        assertEquals(200, closed.status());
        assertEquals(json("""
                {"count": 1, "items": [
                  {"booking_id": "%s", "check_in": "2027-06-03", "check_out": "2027-06-06", "rooms": 1}]}"""
                .formatted(touched)), closed.body().path("bookings_touched"));
        Reply dearer = client.putPrices("boris", doubles,
                "{\"prices\": [{\"from\": \"2027-06-01\", \"to\": \"2027-06-05\", \"min_stay\": 2}]}");
        assertEquals(json("{\"count\": 0, \"items\": []}"), dearer.body().path("bookings_touched"));
    }

    @Test
    void a_booking_whose_rooms_come_on_other_days_counts_once_and_shows_each_stay_on_the_closed_dates() {
        String doubles = client.aDouble();
        RoomTypeId type = new RoomTypeId(HotelClient.idIn(doubles));
        UUID booking = UUID.randomUUID();
        PORTS.booked().accept(new OccupiedRooms(new BookingId(booking), 1, Map.of(
                new RoomStay(type, june(3, 6)), 1, new RoomStay(type, june(4, 7)), 1, new RoomStay(type, june(6, 9)),
                1)));
        Reply closed = client.putPrices("boris", doubles,
                "{\"prices\": [{\"from\": \"2027-06-04\", \"to\": \"2027-06-06\", \"closed\": true}]}");
        assertEquals(json("""
                {"count": 1, "items": [
                  {"booking_id": "%1$s", "check_in": "2027-06-03", "check_out": "2027-06-06", "rooms": 1},
                  {"booking_id": "%1$s", "check_in": "2027-06-04", "check_out": "2027-06-07", "rooms": 1}]}"""
                .formatted(booking)), closed.body().path("bookings_touched"));
    }

    @Test
    void fewer_rooms_than_are_sold_name_the_bookings_that_have_them() {
        String doubles = client.aDouble();
        UUID first = booked(doubles, june(3, 6));
        UUID second = booked(doubles, june(4, 7));
        booked(doubles, june(7, 9));
        Reply enough = client.patch("boris", doubles, "\"v1\"", "{\"total_rooms\": 2}");
        assertFalse(enough.body().has("bookings_touched"));
        JsonNode touched = client.patch("boris", doubles, "\"v2\"", "{\"total_rooms\": 1}").body()
                .path("bookings_touched");
        assertEquals(2, touched.path("count").asInt());
        assertEquals(first.toString(), touched.at("/items/0/booking_id").asText());
        assertEquals(second.toString(), touched.at("/items/1/booking_id").asText());
        assertFalse(client.get("", doubles).body().has("bookings_touched"));
    }

    @Test
    void what_guests_are_still_to_come_to_is_not_deleted() {
        String doubles = client.aDouble();
        String hotel = doubles.substring(0, doubles.indexOf("/room-types"));
        UUID first = booked(doubles, june(3, 6));
        UUID second = booked(doubles, june(4, 9));
        for (String path : new String[] {doubles, hotel}) {
            Reply refused = client.delete("boris", path, "\"v1\"");
            assertEquals(409, refused.status());
            assertEquals("guests-to-come", refused.code());
            assertEquals(List.of(first.toString(), second.toString()),
                    refused.body().at("/bookings_touched/items").findValuesAsText("booking_id"));
            assertTrue(refused.body().path("detail").asText().startsWith(
                    "Guests of 2 bookings are still to come, the last leave on 2027-06-09"), refused.http().body());
            assertEquals(200, client.get("", path).status());
        }
    }

    @Test
    void what_is_archived_names_who_is_still_to_come_once() {
        String doubles = client.aDouble();
        String hotel = doubles.substring(0, doubles.indexOf("/room-types"));
        booked(doubles, new DateRange(Situations.TODAY.minusDays(2), Situations.TODAY));
        UUID staying = booked(doubles, new DateRange(Situations.TODAY.minusDays(1), Situations.TODAY.plusDays(1)));
        UUID coming = booked(doubles, june(4, 9));
        for (String path : new String[] {doubles, hotel}) {
            Reply archived = client.patch("boris", path, "\"v1\"", "{\"status\": \"archived\"}");
            assertEquals(200, archived.status(), archived.http().body());
            assertEquals(2, archived.body().at("/bookings_touched/count").asInt());
            assertEquals(List.of(staying.toString(), coming.toString()),
                    archived.body().at("/bookings_touched/items").findValuesAsText("booking_id"));
            assertFalse(client.patch("boris", path, "\"v2\"", "{\"description\": \"Shut.\"}").body()
                    .has("bookings_touched"));
            assertFalse(client.patch("boris", path, "\"v3\"", "{\"status\": \"published\"}").body()
                    .has("bookings_touched"));
        }
    }

    /** The terms of 1 to 4 June afterwards. */
    private static JsonNode put(String doubles, String terms) {
        return client
                .putPrices("boris", doubles, "{\"prices\": [{\"from\": \"2027-06-01\", \"to\": \"2027-06-05\", %s}]}"
                        .formatted(terms))
                .body().path("prices");
    }

    private static JsonNode term(String doubles, String layer, int price, int minStay, boolean closed) {
        return json(HotelClient.of(doubles, """
                [{"from": "2027-06-01", "to": "2027-06-05", "price": {"amount": %d, "currency": "RUB"},
                  "price_source": {"layer": "%s", "rate_plan_id": "%s"}, "min_stay": %d, "closed": %b, "closed_to_arrival": false,
                   "closed_to_departure": false}]"""
                .formatted(price, layer, client.standardPlanId(doubles), minStay, closed)));
    }

    private static UUID booked(String roomType, DateRange dates) {
        UUID booking = UUID.randomUUID();
        PORTS.booked().accept(Situations.occupied(
                new BookingId(booking), 1, new RoomTypeId(HotelClient.idIn(roomType)), dates, 1));
        return booking;
    }

    private static JsonNode json(String text) {
        return Json.read(text, JsonNode.class);
    }
}
