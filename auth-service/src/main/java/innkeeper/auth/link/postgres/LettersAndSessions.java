package innkeeper.auth.link.postgres;

import innkeeper.auth.factor.postgres.PostgresSecondFactors;
import innkeeper.auth.grant.postgres.GrantEndings;
import innkeeper.auth.link.domain.LinkPurpose;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.person.postgres.Consequences;
import innkeeper.auth.session.postgres.SessionEndings;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.outbox.Outbox;
import java.time.Instant;

/** Ends sessions and second factors of people and writes to them, as what happens to them asks for. */
public final class LettersAndSessions implements Consequences {
    private final LetterRequests requests;
    private final Outbox outbox;
    private final UserSecretsTopic secrets;

    public LettersAndSessions(LetterRequests requests, Outbox outbox, UserSecretsTopic secrets) {
        this.requests = requests;
        this.outbox = outbox;
        this.secrets = secrets;
    }

    @Override
    public void endSessions(Transaction tx, PersonId person, Instant now) {
        GrantEndings.all(tx, person);
        SessionEndings.all(tx, person, now);
    }

    @Override
    public void endOtherSessions(Transaction tx, PersonId person, SessionId keep, Instant now) {
        SessionEndings.others(tx, person, keep, now);
    }

    @Override
    public boolean endSecondFactor(Transaction tx, PersonId person) {
        return PostgresSecondFactors.end(tx, person);
    }

    @Override
    public void requestVerification(Transaction tx, EmailAddress address, Instant now) {
        requests.add(tx, LinkPurpose.EMAIL_VERIFICATION, address, now);
    }

    @Override
    public void requestInvitation(Transaction tx, EmailAddress address, Instant now) {
        requests.add(tx, LinkPurpose.INVITATION, address, now);
    }

    @Override
    public void sayFarewell(Transaction tx, Person person) {
        outbox.append(tx, secrets.farewell(person));
    }
}
