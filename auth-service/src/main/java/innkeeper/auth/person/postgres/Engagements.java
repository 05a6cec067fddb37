package innkeeper.auth.person.postgres;

import innkeeper.auth.person.domain.LeftHotel;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What people are to hotels: every announcement of a person tells it, and it goes when they do. */
public interface Engagements {
    List<Engagement> of(Session session, PersonId person);

    /** Comes before the lock of any person where relations are changed with them. */
    void lock(Transaction tx);

    /**
     * Ends all that the person has; the caller tells of it.
     *
     * @return what they were, by hotel id
     * @throws innkeeper.kernel.Rejected {@code LastOwner} where a hotel would be left without one
     */
    List<LeftHotel> endAll(Transaction tx, PersonId person, Instant now);

    /** @param version grows over the whole system with every change of a relation */
    record Engagement(UUID hotelId, String relation, long version) {}
}
