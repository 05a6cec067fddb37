package innkeeper.kernel;

import java.util.UUID;

/** One room of a booking, as every service knows it; not a room with a number. */
public record RoomId(UUID value) {
    public static RoomId of(String text) {
        return new RoomId(Uuids.of(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
