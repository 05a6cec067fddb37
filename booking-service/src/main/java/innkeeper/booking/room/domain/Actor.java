package innkeeper.booking.room.domain;

import innkeeper.kernel.PersonId;
import java.util.Optional;

/**
 * Who acted on a booking, and as what: the same person may be its client today and work at the hotel's front desk tomorrow.
 *
 * @param person empty for the system alone
 */
public record Actor(Party as, Optional<PersonId> person) {
    public static final Actor SYSTEM = new Actor(Party.SYSTEM, Optional.empty());

    public Actor {
        if (person.isPresent() == (as == Party.SYSTEM)) {
            throw new IllegalArgumentException("the system acts without a person, and nobody else: " + as);
        }
    }

    public static Actor of(Party as, PersonId person) {
        return new Actor(as, Optional.of(person));
    }
}
