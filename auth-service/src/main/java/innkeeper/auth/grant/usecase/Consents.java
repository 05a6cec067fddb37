package innkeeper.auth.grant.usecase;

import innkeeper.auth.grant.domain.Authenticated;
import innkeeper.auth.grant.domain.PendingConsent;
import java.time.Instant;
import java.util.Optional;

/** Those who have logged in for a program and have not decided yet. */
public interface Consents {
    void keep(PendingConsent consent);

    /** Takes it away, so that it counts once; empty where it is over, of another browser, or about another request. */
    Optional<Authenticated> take(String ticketHash, String browserHash, String requestHash, Instant now);

    /** Forgets what nobody can decide any more; answers how many. */
    long forgetOver(Instant now);
}
