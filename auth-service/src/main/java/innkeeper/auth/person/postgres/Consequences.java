package innkeeper.auth.person.postgres;

import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Transaction;
import java.time.Instant;

/** What follows for sessions and letters from what happens to a person, in the same transaction. */
public interface Consequences {
    /** Those that programs could still open with what the person allowed before, too. */
    void endSessions(Transaction tx, PersonId person, Instant now);

    void endOtherSessions(Transaction tx, PersonId person, SessionId keep, Instant now);

    /** With all recovery codes, whether active or begun; whether it was active. */
    boolean endSecondFactor(Transaction tx, PersonId person);

    /** A letter by which the owner of the address shows that it reaches them, whether or not they are new. */
    void requestVerification(Transaction tx, EmailAddress address, Instant now);

    /** A letter by which somebody invited sets their first password. */
    void requestInvitation(Transaction tx, EmailAddress address, Instant now);

    /** The last letter to somebody who has left. */
    void sayFarewell(Transaction tx, Person person);
}
