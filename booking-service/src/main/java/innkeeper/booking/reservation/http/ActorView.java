package innkeeper.booking.reservation.http;

import innkeeper.booking.room.domain.Actor;
import innkeeper.booking.room.domain.Party;
import innkeeper.kernel.PersonId;

/**
 * Who acted, as the contract shows it.
 *
 * @param personId null for the system
 */
record ActorView(Party as, PersonId personId) {
    static ActorView of(Actor actor) {
        return new ActorView(actor.as(), actor.person().orElse(null));
    }
}
