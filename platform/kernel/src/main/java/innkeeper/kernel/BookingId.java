package innkeeper.kernel;

import java.util.UUID;

/** A booking, as every service knows it. */
public record BookingId(UUID value) {
    public static BookingId of(String text) {
        return new BookingId(Uuids.of(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
