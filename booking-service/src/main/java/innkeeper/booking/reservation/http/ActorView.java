package innkeeper.booking.reservation.http;

import innkeeper.booking.room.domain.Actor;
import innkeeper.booking.room.domain.Party;
import innkeeper.kernel.PersonId;

/**
 * Who acted, and as what.
 *
 * @param personId null for the system
 */
public record ActorView(Party as, PersonId personId) {
    public static ActorView of(Actor actor) {
        return new ActorView(actor.as(), actor.person().orElse(null));
    }
}
