package innkeeper.hotel.availability.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.availability.domain.OccupiedRooms;
import innkeeper.hotel.availability.domain.RoomStay;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.event.Received;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static innkeeper.hotel.Situations.june;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class BookingEventsTest {
    private static final UUID BOOKING = UUID.fromString("01930000-0000-7000-a000-000000000001");
    private static final UUID DOUBLES = UUID.fromString("01930000-0000-7000-b000-000000000001");
    private static final UUID SUITES = UUID.fromString("01930000-0000-7000-b000-000000000002");

    @Test
    void rooms_of_one_type_on_the_same_nights_are_counted_together_and_others_apart() {
        assertEquals(occupied(3, Map.of(new RoomStay(new RoomTypeId(DOUBLES), june(1, 4)), 2,
                new RoomStay(new RoomTypeId(SUITES), june(1, 4)), 1,
                new RoomStay(new RoomTypeId(DOUBLES), june(2, 4)), 1)),
                BookingEvents.read(event("3", room(DOUBLES, "2027-06-01", "3"), room(SUITES, "2027-06-01", "3"),
                        room(DOUBLES, "2027-06-01", "3"), room(DOUBLES, "2027-06-02", "2"))));
    }

    @Test
    void of_a_room_that_was_given_up_only_the_nights_that_had_begun_count() {
        assertEquals(occupied(2, Map.of(new RoomStay(new RoomTypeId(DOUBLES), june(1, 2)), 1)),
                BookingEvents.read(event("2", room(DOUBLES, "2027-06-01", "1"), room(DOUBLES, "2027-06-01", "0"))));
    }

    @Test
    void a_booking_of_which_everything_was_given_up_occupies_nothing() {
        assertEquals(occupied(2, Map.of()), BookingEvents.read(event("2", room(DOUBLES, "2027-06-01", "0"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"occupied_nights\": 3          | \"occupied_nights\": 4            | /rooms/0/occupied_nights",
            "\"occupied_nights\": 3          | \"occupied_nights\": -1           | /rooms/0/occupied_nights",
            "\"occupied_nights\": 3          | \"occupied_nights\": null         | /rooms/0/occupied_nights",
            "\"occupied_nights\": 3          | \"nights_held\": true             | /rooms/0/occupied_nights",
            "\"check_out\": \"2027-06-04\"   | \"check_out\": \"2027-06-01\"     | /rooms/0/check_out",
            "\"check_out\": \"2027-06-04\"   | \"check_out\": \"2027-05-31\"     | /rooms/0/check_out",
            "\"check_out\": \"2027-06-04\"   | \"check_out\": null               | /rooms/0/check_out",
            "\"check_in\": \"2027-06-01\"    | \"arrival\": \"2027-06-01\"       | /rooms/0/check_in",
            "\"room_type\": {\"id\":         | \"room_type\": {\"code\":         | /rooms/0/room_type/id",
            "\"room_type\": {                | \"room\": {                       | /rooms/0/room_type/id",
            "\"rooms\": [                    | \"rooms\": [null,                 | /rooms/0",
            "\"rooms\": [                    | \"units\": [                      | /rooms",
            "\"version\": 1                  | \"version\": 0                    | /version",
            "\"version\": 1                  | \"edition\": 1                    | /version",
            "\"booking_id\":                 | \"id\":                           | /booking_id",
    })
    void what_makes_no_sense_is_refused_with_its_place(String right, String wrong, String pointer) {
        String payload = payload("1", room(DOUBLES, "2027-06-01", "3"));
        assertEquals(List.of(pointer), faults(payload.replace(right, wrong)));
    }

    @Test
    void a_booking_without_rooms_is_refused() {
        assertEquals(List.of("/rooms"), faults(payload("1")));
    }

    @Test
    void all_that_makes_no_sense_is_told_at_once() {
        assertEquals(List.of("/version", "/rooms/1/occupied_nights", "/rooms/2/check_out"),
                faults(payload("0", room(DOUBLES, "2027-06-01", "3"), room(DOUBLES, "2027-06-03", "2"),
                        room(SUITES, "2027-06-04", "0"))));
    }

    private static List<String> faults(String payload) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> BookingEvents.read(received(payload)));
        return refused.errors().stream().map(FieldError::pointer).toList();
    }

    private static OccupiedRooms occupied(int version, Map<RoomStay, Integer> rooms) {
        return new OccupiedRooms(new BookingId(BOOKING), version, rooms);
    }

    private static Received event(String version, String... rooms) {
        return received(payload(version, rooms));
    }

    private static Received received(String payload) {
        return new Received(new UUID(0, 1), BookingEvents.TOPIC.name(), BOOKING.toString(),
                "innkeeper.booking.confirmed", Instant.EPOCH, Json.read(payload, JsonNode.class));
    }

    private static String payload(String version, String... rooms) {
        return "{\"booking_id\": \"%s\", \"version\": %s, \"rooms\": [%s]}"
                .formatted(BOOKING, version, String.join(", ", rooms));
    }

    /** Until 4 June. */
    private static String room(UUID roomType, String checkIn, String occupiedNights) {
        return """
                {"room_type": {"id": "%s", "name": "Room"}, "check_in": "%s", "check_out": "2027-06-04", \
                "occupied_nights": %s}"""
                .formatted(roomType, checkIn, occupiedNights);
    }
}
