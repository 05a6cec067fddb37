package innkeeper.hotel.catalogue.domain;

import innkeeper.kernel.PersonId;

/** Whoever takes a hotel off the market. */
public record Remover(PersonId person, As as) {
    /** What gives them leave. */
    public enum As {
        OWNER, ADMIN
    }

    public static Remover owner(PersonId person) {
        return new Remover(person, As.OWNER);
    }
}
