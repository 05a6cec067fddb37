package innkeeper.booking.room.domain;

import innkeeper.kernel.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * How it came that a room is booked no more.
 *
 * @param by   who decided it; empty where nobody did
 * @param note in their own words; empty where they said nothing
 */
public record End(Ending reason, Instant at, Optional<PersonId> by, String note) {
    public static End of(Ending reason, Instant at) {
        return new End(reason, at, Optional.empty(), "");
    }
}
