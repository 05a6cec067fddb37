package innkeeper.auth.postgres;

import innkeeper.auth.domain.Account;
import innkeeper.auth.domain.EmailAddress;
import innkeeper.auth.domain.Person;
import innkeeper.auth.domain.PersonEvent;
import innkeeper.auth.domain.Standing;
import innkeeper.auth.usecase.account.People;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.Outbox;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** People in PostgreSQL; what changes is announced through the outbox in the same transaction. */
public final class PostgresPeople implements People {
    private static final Sql ADD = Sql.named("auth.add-person", """
            insert into person (id, email, password_hash, full_name, role, locale, phone, email_verified, version,
                                created_at)
            values (cast(:id as uuid), :email, :password_hash, :full_name, :role, :locale, :phone, :email_verified,
                    :version, :created_at)
            on conflict (lower(email)) do nothing""");
    private static final Sql WITH_EMAIL = Sql.named("auth.person-with-email", """
            select id, email, password_hash, full_name, role, locale, phone, email_verified, suspended_at,
                   suspension_reason, version, created_at
            from person
            where lower(email) = lower(:email)""");
    private static final Sql FIND = Sql.named("auth.find-person", """
            select id, email, full_name, role, locale, phone, email_verified, suspended_at, suspension_reason,
                   version, created_at
            from person
            where id = cast(:id as uuid)""");
    private static final Sql LOCK = Sql.named("auth.lock-person", """
            select id, email, full_name, role, locale, phone, email_verified, suspended_at, suspension_reason,
                   version, created_at
            from person
            where id = cast(:id as uuid)
            for update""");
    private static final Sql UPDATE = Sql.named("auth.update-person", """
            update person
            set full_name = :full_name, locale = :locale, phone = :phone, email_verified = :email_verified,
                suspended_at = cast(:suspended_at as timestamptz), suspension_reason = :suspension_reason,
                version = :version
            where id = cast(:id as uuid)""");
    private static final Sql REHASH = Sql.named("auth.rehash-password", """
            update person
            set password_hash = :new_hash
            where id = cast(:id as uuid) and password_hash = :old_hash""");

    private final Database database;
    private final Outbox outbox;
    private final UserEvents events;

    public PostgresPeople(Database database, Outbox outbox, UserEvents events) {
        this.database = database;
        this.outbox = outbox;
        this.events = events;
    }

    @Override
    public boolean add(Account account) {
        var person = account.person();
        return database.transaction(tx -> {
            var added = tx.execute(ADD, Params.of("id", person.id().value())
                    .and("email", person.email().value())
                    .and("password_hash", account.passwordHash())
                    .and("full_name", person.fullName())
                    .and("role", person.role().code())
                    .and("locale", person.locale())
                    .and("phone", person.profile().phone().value())
                    .and("email_verified", person.emailVerified())
                    .and("version", person.version())
                    .and("created_at", person.createdAt())) == 1;
            if (added) {
                outbox.append(tx, events.of(new PersonEvent.Registered(person)));
            }
            return added;
        });
    }

    @Override
    public Optional<Account> withEmail(EmailAddress email) {
        return database.find(WITH_EMAIL, Params.of("email", email.value()),
                PersonRows::account);
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return database.find(FIND, Params.of("id", id.value()), PersonRows::person);
    }

    @Override
    public Optional<Person> change(PersonId id, UnaryOperator<Person> step) {
        return database.transaction(tx -> tx.find(LOCK, Params.of("id", id.value()), PersonRows::person)
                .map(before -> {
                    var after = step.apply(before);
                    if (!after.equals(before)) {
                        write(tx, after);
                        outbox.append(tx, events.of(new PersonEvent.Updated(after)));
                    }
                    return after;
                }));
    }

    @Override
    public void rehash(PersonId id, String oldHash, String newHash) {
        database.execute(REHASH, Params.of("id", id.value()).and("old_hash", oldHash).and("new_hash", newHash));
    }

    private static void write(Transaction tx, Person person) {
        var suspended = person.standing() instanceof Standing.Suspended held ? held : null;
        tx.execute(UPDATE, Params.of("id", person.id().value())
                .and("full_name", person.fullName())
                .and("locale", person.locale())
                .and("phone", person.profile().phone().value())
                .and("email_verified", person.emailVerified())
                .and("suspended_at", suspended == null ? null : suspended.since())
                .and("suspension_reason", suspended == null ? null : suspended.reason())
                .and("version", person.version()));
    }
}
