package innkeeper.auth.person.postgres;

import java.util.List;
import java.util.Optional;
import innkeeper.auth.person.domain.AuthRejection.LastAdmin;
import innkeeper.auth.person.domain.LeftHotel;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.PersonEvent;
import innkeeper.auth.person.domain.Role;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import java.time.Instant;

/**
 * Lets a person go inside transactions: the account is shut and every session ends; then it is opened again, or the
 * person is forgotten, every service is told, and they get a last letter.
 */
public final class PersonDeletion {
    private static final Sql ACTIVE_ADMINS = Sql.named("auth.lock-active-admins", """
            select id
            from people
            where role = 'admin' and suspended_at is null and leaving_since is null
            order by id
            for update""");
    private static final Sql LEFT_CLOSED = Sql.named("auth.lock-people-left-closed", """
            select id
            from people
            where leaving_since < :time
            order by id
            for update skip locked""");
    private static final Sql DELETE = Sql.named("auth.delete-person", """
            delete from people
            where id = cast(:id as uuid)""");

    private final PersonChanges changes;
    private final Consequences consequences;
    private final Engagements engagements;

    public PersonDeletion(PersonChanges changes, Consequences consequences, Engagements engagements) {
        this.engagements = engagements;
        this.changes = changes;
        this.consequences = consequences;
    }

    boolean close(Transaction tx, PersonId id, Role role, Instant now) {
        if (role == Role.ADMIN) {
            requireAnother(tx, id);
        }
        Optional<Person> open = PersonChanges.lock(tx, id).filter(person -> !person.leaving());
        return open.isPresent() && changes.change(tx, id, person -> person.leaving(now)).filter(Person::leaving)
                .isPresent();
    }

    long reopenClosedBefore(Transaction tx, Instant time) {
        List<PersonId> left = tx.query(LEFT_CLOSED, Params.of("time", time), row -> new PersonId(row.uuid("id")));
        left.forEach(id -> changes.change(tx, id, Person::staying));
        return left.size();
    }

    Optional<List<LeftHotel>> delete(Transaction tx, PersonId id, Instant now) {
        engagements.lock(tx);
        return PersonChanges.lock(tx, id).filter(Person::leaving).map(person -> forget(tx, person, now));
    }

    /** All at once and in order, so that of two last admins who leave together one stays. */
    private static void requireAnother(Transaction tx, PersonId id) {
        List<PersonId> admins = tx.query(ACTIVE_ADMINS, Params.none(), row -> new PersonId(row.uuid("id")));
        if (admins.stream().allMatch(id::equals)) {
            throw new Rejected(new LastAdmin());
        }
    }

    private List<LeftHotel> forget(Transaction tx, Person person, Instant now) {
        List<LeftHotel> left = engagements.endAll(tx, person.id(), now);
        Person last = person;
        for (LeftHotel work : left) {
            last = changes.tellAnew(tx, person.id()).orElseThrow();
            changes.announce(tx, new PersonEvent.RelationTold(last, PersonEvent.RelationNews.ENDED, work.hotel(), work.relation(),
                    new PersonEvent.By.Somebody(person.id(), person.fullName(), work.relation())));
        }
        changes.announce(tx, PersonEvent.Deleted.of(last));
        consequences.sayFarewell(tx, last);
        tx.execute(DELETE, Params.of("id", person.id().value()));
        return left;
    }
}
