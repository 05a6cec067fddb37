package innkeeper.booking.sale.domain;

import innkeeper.kernel.PersonId;

/** Who books; {@code reachable} once they have proved that their e-mail address is theirs. */
public record Client(PersonId id, boolean reachable) {}
