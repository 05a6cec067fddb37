package innkeeper.booking.reservation.http;

import innkeeper.booking.room.domain.End;
import innkeeper.booking.room.domain.Ending;
import java.time.Instant;

/** How it came that something is booked no more. */
record EndView(Ending reason, Instant at, ActorView by, String note) {
    static EndView of(End end) {
        return new EndView(end.reason(), end.at(), ActorView.of(end.by()), end.note());
    }
}
