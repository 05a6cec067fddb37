package innkeeper.booking.block.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.booking.block.domain.Calendar;
import innkeeper.kit.event.Received;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.testkit.contract.EventContract;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CalendarEventsTest {
    private static final String CALENDAR = """
            {"calendar_import_id": "01930000-0000-7000-b600-000000000001", "version": 3,
             "hotel_id": "01930000-0000-7000-9000-000000000001", "timezone": "Europe/Moscow",
             "room_type_id": "01930000-0000-7000-a000-000000000001", "rooms_offered": 2,
             "windows": [{"check_in": "2027-06-10", "check_out": "2027-06-12"}]}""";

    @Test
    void a_calendar_is_read_as_the_contract_has_it() {
        EventContract.check("innkeeper.calendar.read", CALENDAR);
        Calendar read = CalendarEvents.read(received(CALENDAR));
        assertEquals(3, read.version());
        assertEquals(2, read.offered());
        assertEquals("2027-06-12", read.windows().getFirst().checkOut().toString());
        assertEquals(List.of(), CalendarEvents.read(received(CALENDAR.replaceFirst("\\[.*]", "[]"))).windows());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"calendar_import_id\": | \"id\":                | /calendar_import_id",
            "\"version\": 3          | \"version\": 0         | /version",
            "\"hotel_id\":           | \"hotel\":             | /hotel_id",
            "Europe/Moscow             | Europe/Kitezh            | /timezone",
            "\"room_type_id\":       | \"room_type\":         | /room_type_id",
            "\"rooms_offered\": 2    | \"rooms_offered\": -1  | /rooms_offered",
            "\"windows\":            | \"spans\":             | /windows",
            "2027-06-12                | 2027-06-10               | /windows"})
    void what_makes_no_sense_is_refused_with_its_place(String right, String wrong, String pointer) {
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> CalendarEvents.read(received(CALENDAR.replace(right, wrong))));
        assertEquals(List.of(pointer), refused.errors().stream().map(FieldError::pointer).toList());
    }

    private static Received received(String payload) {
        return new Received(new UUID(0, 1), CalendarEvents.TOPIC.name(), "01930000-0000-7000-b600-000000000001",
                "innkeeper.calendar.read", Instant.EPOCH, Json.read(payload, JsonNode.class));
    }
}
