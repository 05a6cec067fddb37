package innkeeper.booking.inventory.domain;

import innkeeper.kernel.RoomTypeId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/** One night of the rooms of one type: what inventory counts, in the order in which it is locked. */
public record RoomNight(RoomTypeId roomType, LocalDate night) implements Comparable<RoomNight> {
    private static final Comparator<RoomNight> ORDER =
            Comparator.<RoomNight, UUID>comparing(each -> each.roomType.value()).thenComparing(RoomNight::night);

    @Override
    public int compareTo(RoomNight other) {
        return ORDER.compare(this, other);
    }
}
