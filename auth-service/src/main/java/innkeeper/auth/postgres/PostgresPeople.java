package innkeeper.auth.postgres;

import innkeeper.auth.domain.Account;
import innkeeper.auth.domain.EmailAddress;
import innkeeper.auth.domain.Person;
import innkeeper.auth.domain.PersonEvent;
import innkeeper.auth.domain.Role;
import innkeeper.auth.usecase.account.People;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import innkeeper.kit.event.Outbox;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** People in PostgreSQL; what changes is announced through the outbox in the same transaction. */
public final class PostgresPeople implements People {
    private static final Sql ADD = Sql.named("auth.add-person", """
            insert into person (id, email, password_hash, full_name, role, locale, version, created_at)
            values (cast(:id as uuid), :email, :password_hash, :full_name, :role, :locale, :version, :created_at)
            on conflict (lower(email)) do nothing""");
    private static final Sql WITH_EMAIL = Sql.named("auth.person-with-email", """
            select id, email, password_hash, full_name, role, locale, version, created_at
            from person
            where lower(email) = lower(:email)""");
    private static final Sql FIND = Sql.named("auth.find-person", """
            select id, email, full_name, role, locale, version, created_at
            from person
            where id = cast(:id as uuid)""");
    private static final Sql LOCK = Sql.named("auth.lock-person", """
            select id, email, full_name, role, locale, version, created_at
            from person
            where id = cast(:id as uuid)
            for update""");
    private static final Sql UPDATE = Sql.named("auth.update-person", """
            update person
            set full_name = :full_name, locale = :locale, version = :version
            where id = cast(:id as uuid)""");

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
                row -> new Account(person(row), row.text("password_hash")));
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return database.find(FIND, Params.of("id", id.value()), PostgresPeople::person);
    }

    @Override
    public Optional<Person> change(PersonId id, UnaryOperator<Person> step) {
        return database.transaction(tx -> tx.find(LOCK, Params.of("id", id.value()), PostgresPeople::person)
                .map(before -> {
                    var after = step.apply(before);
                    if (!after.equals(before)) {
                        tx.execute(UPDATE, Params.of("id", id.value())
                                .and("full_name", after.fullName())
                                .and("locale", after.locale())
                                .and("version", after.version()));
                        outbox.append(tx, events.of(new PersonEvent.Updated(after)));
                    }
                    return after;
                }));
    }

    private static Person person(Row row) {
        var role = row.text("role");
        return new Person(
                new PersonId(row.uuid("id")),
                new EmailAddress(row.text("email")),
                row.text("full_name"),
                Role.named(role).orElseThrow(() -> new IllegalStateException("no role is named " + role)),
                row.text("locale"),
                row.integer("version"),
                row.instant("created_at"));
    }
}
