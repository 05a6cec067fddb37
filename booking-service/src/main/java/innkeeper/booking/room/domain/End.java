package innkeeper.booking.room.domain;

import java.time.Instant;

/**
 * How it came that a room is booked no more.
 *
 * @param by   who decided it
 * @param note in their own words; empty where they said nothing
 */
public record End(Ending reason, Instant at, Actor by, String note) {
    /** Nobody decided it. */
    public static End of(Ending reason, Instant at) {
        return new End(reason, at, Actor.SYSTEM, "");
    }
}
