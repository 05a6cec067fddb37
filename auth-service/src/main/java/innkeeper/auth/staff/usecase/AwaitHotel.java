package innkeeper.auth.staff.usecase;

import innkeeper.auth.relation.usecase.RelationView;
import innkeeper.kernel.HotelId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets whoever has just made a hotel see its staff and invite at once, although hotel-service tells of hotels by events: of one
 * whose id was made a moment ago the event is waited for, and what it says of its owner is read before anybody is refused.
 */
public final class AwaitHotel {
    private static final int MOST_PAUSES = 20;
    private static final Duration NEW = Duration.ofSeconds(10);

    private final Staff staff;
    private final RelationView relations;
    private final Clock clock;
    private final Runnable pause;

    /** @param pause between two looks; of {@value #MOST_PAUSES} at most */
    public AwaitHotel(Staff staff, RelationView relations, Clock clock, Runnable pause) {
        this.staff = staff;
        this.relations = relations;
        this.clock = clock;
        this.pause = pause;
    }

    /** @throws innkeeper.kernel.Rejected {@code UnknownHotel} where there is none, or none any more */
    public void handle(HotelId hotel) {
        for (int pauses = 0; pauses < MOST_PAUSES && isNew(hotel) && !staff.knows(hotel); pauses++) {
            pause.run();
        }
        staff.requireHotel(hotel);
        if (!relations.knowsOwnerOf(hotel.toString())) {
            relations.load();
        }
    }

    /** By the milliseconds that its id begins with (RFC 9562, 5.7); clocks of two services may differ a little. */
    private boolean isNew(HotelId hotel) {
        return hotel.value().version() == 7
                && Duration.between(Instant.ofEpochMilli(hotel.value().getMostSignificantBits() >>> 16), clock.instant()).abs()
                        .compareTo(NEW) < 0;
    }
}
