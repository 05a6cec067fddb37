package innkeeper.bot.travel.domain;

import innkeeper.bot.travel.domain.Rooms.Room;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class RoomsTest {
    private static final Room TRIPLE = new Room(new RoomTypeId(new UUID(1, 1)), new Guests(2, List.of(4, 11)));
    private static final Room DOUBLE = new Room(new RoomTypeId(new UUID(1, 2)), new Guests(2, List.of()));

    @Test
    void what_is_written_is_read_and_a_button_carries_what_names_it() {
        Rooms rooms = rooms(TRIPLE, DOUBLE);
        assertEquals(Optional.of(rooms), Rooms.read(rooms.toString()));
        assertEquals(43, rooms.key().length());
        assertNotEquals(rooms.key(), rooms(TRIPLE).key());
        assertNotEquals(rooms.key(), rooms(TRIPLE, new Room(DOUBLE.type(), new Guests(1, List.of()))).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", ";", "00000000-0000-0001-0000-000000000001",
            "00000000-0000-0001-0000-000000000001;00000000-0000-0001-0000-000000000001",
            "00000000-0000-0001-0000-000000000001;00000000-0000-0001-0000-000000000001,two"})
    void anything_else_is_not(String text) {
        assertEquals(Optional.empty(), Rooms.read(text));
    }

    private static Rooms rooms(Room... rooms) {
        return new Rooms(new RatePlanId(new UUID(3, 1)), List.of(rooms));
    }
}
