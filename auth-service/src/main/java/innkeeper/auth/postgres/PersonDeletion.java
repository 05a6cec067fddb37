package innkeeper.auth.postgres;

import innkeeper.auth.domain.Person;
import innkeeper.auth.domain.PersonEvent;
import innkeeper.auth.domain.Rejection.LastAdmin;
import innkeeper.auth.domain.Role;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.Outbox;
import java.time.Instant;

/** Forgets a person inside one transaction: their sessions end, every service is told, and they get a last letter. */
final class PersonDeletion {
    private static final Sql ACTIVE_ADMINS = Sql.named("auth.lock-active-admins", """
            select id
            from person
            where role = 'admin' and suspended_at is null
            order by id
            for update""");
    private static final Sql DELETE = Sql.named("auth.delete-person", """
            delete from person
            where id = cast(:id as uuid)""");

    private final Outbox outbox;
    private final PersonChanges changes;
    private final UserSecrets secrets;

    PersonDeletion(Outbox outbox, PersonChanges changes, UserSecrets secrets) {
        this.outbox = outbox;
        this.changes = changes;
        this.secrets = secrets;
    }

    boolean delete(Transaction tx, PersonId id, Role role, Instant now) {
        if (role == Role.ADMIN) {
            requireAnother(tx, id);
        }
        var person = PersonChanges.lock(tx, id);
        person.ifPresent(known -> forget(tx, known, now));
        return person.isPresent();
    }

    /** All at once and in order, so that of two last admins who leave together one stays. */
    private static void requireAnother(Transaction tx, PersonId id) {
        var admins = tx.query(ACTIVE_ADMINS, Params.none(), row -> new PersonId(row.uuid("id")));
        if (admins.stream().allMatch(id::equals)) {
            throw new Rejected(new LastAdmin());
        }
    }

    private void forget(Transaction tx, Person person, Instant now) {
        SessionEndings.all(tx, person.id(), now);
        changes.announce(tx, new PersonEvent.Deleted(person.id(), person.role()));
        outbox.append(tx, secrets.farewell(person));
        tx.execute(DELETE, Params.of("id", person.id().value()));
    }
}
