package innkeeper.booking.reservation.http;

import innkeeper.booking.room.domain.End;
import innkeeper.booking.room.domain.Ending;
import innkeeper.kernel.PersonId;
import java.time.Instant;

/** How it came that something is booked no more; {@code by} is null where nobody decided it. */
record EndView(Ending reason, Instant at, PersonId by, String note) {
    static EndView of(End end) {
        return new EndView(end.reason(), end.at(), end.by().orElse(null), end.note());
    }
}
