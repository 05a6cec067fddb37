package innkeeper.kernel;

import java.util.UUID;

/** A hotel, as every service knows it. */
public record HotelId(UUID value) {
    public static HotelId of(String text) {
        return new HotelId(Uuids.of(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
