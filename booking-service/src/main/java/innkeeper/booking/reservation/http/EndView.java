package innkeeper.booking.reservation.http;

import innkeeper.booking.room.domain.Actor;
import innkeeper.booking.room.domain.End;
import innkeeper.booking.room.domain.Ending;
import innkeeper.booking.room.domain.Party;
import innkeeper.kernel.PersonId;
import java.time.Instant;

/** How it came that something is booked no more. */
record EndView(Ending reason, Instant at, ActorView by, String note) {
    /** @param personId null for the system */
    record ActorView(Party as, PersonId personId) {
        static ActorView of(Actor actor) {
            return new ActorView(actor.as(), actor.person().orElse(null));
        }
    }

    static EndView of(End end) {
        return new EndView(end.reason(), end.at(), ActorView.of(end.by()), end.note());
    }
}
