package innkeeper.notification.postgres;

import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import innkeeper.notification.domain.Language;
import innkeeper.notification.domain.Person;
import innkeeper.notification.usecase.People;
import java.util.Optional;

/** The projection of people in PostgreSQL. */
public final class PostgresPeople implements People {
    private static final Sql REMEMBER = Sql.named("person.remember", """
            insert into people (id, email, full_name, locale, said_at)
            values (cast(:id as uuid), :email, :full_name, :locale, :said_at)
            on conflict (id) do update
            set email = excluded.email,
                full_name = excluded.full_name,
                locale = excluded.locale,
                said_at = excluded.said_at
            where people.said_at <= excluded.said_at
            """);

    private static final Sql FIND = Sql.named("person.find", """
            select id, email, full_name, locale, said_at
            from people
            where id = cast(:id as uuid)
            """);

    private final Session session;

    public PostgresPeople(Session session) {
        this.session = session;
    }

    @Override
    public void remember(Person person) {
        session.execute(REMEMBER, Params.of("id", person.id().value())
                .and("email", person.email())
                .and("full_name", person.fullName())
                .and("locale", NotificationColumns.word(person.language()))
                .and("said_at", person.saidAt()));
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return session.find(FIND, Params.of("id", id.value()), PostgresPeople::person);
    }

    private static Person person(Row row) {
        return new Person(new PersonId(row.uuid("id")), row.text("email"), row.text("full_name"),
                Language.of(row.text("locale")), row.instant("said_at"));
    }
}
