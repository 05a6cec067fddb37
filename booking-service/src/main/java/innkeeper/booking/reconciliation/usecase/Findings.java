package innkeeper.booking.reconciliation.usecase;

import innkeeper.booking.reconciliation.domain.Finding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where the provider's books and ours differ, until the end of their retention. */
public interface Findings {
    /** Where a list begins: ids grow with time. */
    UUID NEWEST = new UUID(-1, -1);

    /** The same kind, payment and sum found again is the same finding. */
    void note(Finding finding);

    /** Those older than one, newest first. */
    List<Finding> list(UUID olderThan, int limit);

    /** How many were first seen since then. */
    long since(Instant then);
}
