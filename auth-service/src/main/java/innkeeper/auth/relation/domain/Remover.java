package innkeeper.auth.relation.domain;

import innkeeper.kernel.PersonId;

/** Whoever has taken a hotel off the market. */
public sealed interface Remover {
    /** @param as what gave them leave: owner or admin */
    record Somebody(PersonId person, String as) implements Remover {}

    /** Nobody has, or hotel-service did not say so yet when it told of it. */
    record Untold() implements Remover {}
}
