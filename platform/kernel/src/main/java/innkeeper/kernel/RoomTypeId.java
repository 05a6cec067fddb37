package innkeeper.kernel;

import java.util.UUID;

/** A kind of room that a hotel sells, as every service knows it. */
public record RoomTypeId(UUID value) {
    public static RoomTypeId of(String text) {
        return new RoomTypeId(Uuids.of(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
