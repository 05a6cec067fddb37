package innkeeper.hotel.availability.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.availability.domain.BlockedRooms;
import innkeeper.kernel.BlockId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.event.Received;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.testkit.contract.EventContract;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class BlockEventsTest {
    private static final String BLOCK = "01930000-0000-7000-b500-000000000001";
    private static final String DOUBLES = "01930000-0000-7000-b000-000000000001";
    private static final String A_BLOCK = """
            {"block_id": "%s", "version": 2, "hotel_id": "01930000-0000-7000-9000-000000000001", "room_type_id": "%s",
             "rooms": 2, "from": "2027-06-10", "to": "2027-06-12", "reason": "maintenance", "note": "",
             "calendar_import_id": null, "nights": ["2027-06-10", "2027-06-11"], "conflicts": []}""".formatted(BLOCK,
            DOUBLES);

    @Test
    void a_block_is_read_as_the_contract_has_it() {
        EventContract.check("innkeeper.block.changed", A_BLOCK);
        assertEquals(new BlockedRooms(BlockId.of(BLOCK), 2, RoomTypeId.of(DOUBLES), 2,
                Set.of(LocalDate.parse("2027-06-10"), LocalDate.parse("2027-06-11"))),
                BlockEvents.read(received(A_BLOCK)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"block_id\":     | \"id\":          | /block_id",
            "\"version\": 2    | \"version\": 0   | /version",
            "\"room_type_id\": | \"room_type\":   | /room_type_id",
            "\"rooms\": 2      | \"rooms\": 0     | /rooms",
            "\"nights\": [     | \"nights\": [null, | /nights",
            "\"conflicts\": [  | \"missed\": [    | /conflicts",
            "\"nights\": [     | \"dates\": [     | /nights"})
    void what_makes_no_sense_is_refused_with_its_place(String right, String wrong, String pointer) {
        InvalidInput refused =
                assertThrows(InvalidInput.class, () -> BlockEvents.read(received(A_BLOCK.replace(right, wrong))));
        assertEquals(List.of(pointer), refused.errors().stream().map(FieldError::pointer).toList());
    }

    private static Received received(String payload) {
        return new Received(new UUID(0, 1), BlockEvents.TOPIC.name(), BLOCK, "innkeeper.block.changed", Instant.EPOCH,
                Json.read(payload, JsonNode.class));
    }
}
