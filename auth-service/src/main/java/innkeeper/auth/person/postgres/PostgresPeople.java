package innkeeper.auth.person.postgres;

import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.LeftHotel;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.PersonEvent;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.person.usecase.People;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** People in PostgreSQL; what changes is announced through the outbox in the same transaction. */
public final class PostgresPeople implements People {
    private static final Sql WITH_EMAIL = Sql.named("auth.person-with-email", """
            select id, email, password_hash, full_name, role, locale, phone, email_verified, suspended_at,
                   suspension_reason, leaving_since, version, created_at
            from people
            where email_key = :email_key""");
    private static final Sql FIND = Sql.named("auth.find-person", """
            select id, email, password_hash, full_name, role, locale, phone, email_verified, suspended_at,
                   suspension_reason, leaving_since, version, created_at
            from people
            where id = cast(:id as uuid)""");
    private static final Sql REHASH = Sql.named("auth.rehash-password", """
            update people
            set password_hash = :new_hash
            where id = cast(:id as uuid) and password_hash = :old_hash""");

    private final Database database;
    private final PersonChanges changes;
    private final PersonDeletion deletion;
    private final Consequences consequences;

    public PostgresPeople(Database database, PersonChanges changes, PersonDeletion deletion,
            Consequences consequences) {
        this.database = database;
        this.changes = changes;
        this.deletion = deletion;
        this.consequences = consequences;
    }

    /** The same statements whether the address is known or not, so that time tells nothing. */
    @Override
    public boolean register(Account account) {
        Person person = account.person();
        return database.transaction(tx -> {
            boolean added = NewPeople.add(tx, account);
            Person owner = tx.find(WITH_EMAIL, Params.of("email_key", person.email().key()), PersonRows::person)
                    .orElseThrow();
            changes.announce(tx, added
                    ? new PersonEvent.Registered(owner)
                    : new PersonEvent.RegistrationAttempted(owner));
            consequences.requestVerification(tx, person.email(), person.createdAt());
            return added;
        });
    }

    @Override
    public boolean invite(Account account) {
        Person person = account.person();
        return database.transaction(tx -> {
            boolean added = NewPeople.add(tx, account);
            if (added) {
                changes.announce(tx, new PersonEvent.Registered(person));
                consequences.requestInvitation(tx, person.email(), person.createdAt());
            }
            return added;
        });
    }

    @Override
    public Optional<Account> withEmail(EmailAddress email) {
        return database.find(WITH_EMAIL, Params.of("email_key", email.key()), PersonRows::account);
    }

    @Override
    public Optional<Account> account(PersonId id) {
        return database.find(FIND, Params.of("id", id.value()), PersonRows::account);
    }

    @Override
    public Optional<Person> change(PersonId id, UnaryOperator<Person> step) {
        return database.transaction(tx -> changes.change(tx, id, step));
    }

    @Override
    public void rehash(PersonId id, String oldHash, String newHash) {
        exchange(database, id, oldHash, newHash);
    }

    @Override
    public boolean changePassword(PersonId id, String oldHash, String newHash, SessionId keep, Instant now) {
        return database.transaction(tx -> {
            Optional<Person> changed = PersonChanges.lock(tx, id).filter(_ -> exchange(tx, id, oldHash, newHash) == 1);
            changed.ifPresent(person -> {
                changes.passwordChanged(tx, person);
                consequences.endOtherSessions(tx, id, keep, now);
            });
            return changed.isPresent();
        });
    }

    @Override
    public boolean close(PersonId id, Instant now) {
        return database.transaction(tx -> tx.find(FIND, Params.of("id", id.value()), PersonRows::person)
                .map(person -> deletion.close(tx, id, person.role(), now))
                .orElse(false));
    }

    @Override
    public void reopen(PersonId id) {
        change(id, Person::staying);
    }

    @Override
    public long reopenClosedBefore(Instant time) {
        return database.transaction(tx -> deletion.reopenClosedBefore(tx, time));
    }

    @Override
    public Optional<List<LeftHotel>> delete(PersonId id, Instant now) {
        return database.transaction(tx -> deletion.delete(tx, id, now));
    }

    private static long exchange(
            innkeeper.kit.database.Session session, PersonId id, String oldHash, String newHash) {
        return session.execute(REHASH, Params.of("id", id.value()).and("old_hash", oldHash).and("new_hash", newHash));
    }
}
