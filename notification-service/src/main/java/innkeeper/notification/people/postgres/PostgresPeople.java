package innkeeper.notification.people.postgres;

import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Together;
import innkeeper.notification.message.postgres.NotificationColumns;
import innkeeper.notification.people.domain.Addressee;
import innkeeper.notification.people.domain.Language;
import innkeeper.notification.people.domain.Person;
import innkeeper.notification.people.usecase.People;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The projection of people in PostgreSQL. */
public final class PostgresPeople implements People {
    private static final Sql REMEMBER = Sql.named("person.remember", """
            insert into people (id, email, full_name, locale, email_verified, phone, version)
            select cast(:id as uuid), :email, :full_name, :locale, :email_verified, :phone, :version
            where not exists (select from departed where id = cast(:id as uuid))
            on conflict (id) do update
            set email = excluded.email,
                full_name = excluded.full_name,
                locale = excluded.locale,
                email_verified = excluded.email_verified,
                phone = excluded.phone,
                version = excluded.version
            where people.version < excluded.version
            """);

    private static final Sql FIND = Sql.named("person.find", """
            select id, email, full_name, coalesce(preference ->> 'language', locale) as locale, email_verified, phone,
                people.version
            from people
            left join preferences on person_id = id
            where id = any (cast(string_to_array(:ids, ',') as uuid[]))
            """);

    private static final Sql FORGET = Sql.named("person.forget", """
            delete from people
            where id = cast(:id as uuid)
            """);

    private static final Sql DEPARTED = Sql.named("person.departed", """
            insert into departed (id, at)
            values (cast(:id as uuid), :at)
            on conflict do nothing
            """);

    private static final Sql IS_DEPARTED = Sql.named("person.is-departed", """
            select exists (select from departed where id = cast(:id as uuid)) as departed
            """);

    private final Session session;
    private final Together<PersonId, Person> found = new Together<>(this::find);

    public PostgresPeople(Session session) {
        this.session = session;
    }

    @Override
    public boolean remember(Person person) {
        return session.execute(REMEMBER, Params.of("id", person.id().value())
                .and("email", person.addressee().email())
                .and("full_name", person.addressee().fullName())
                .and("locale", NotificationColumns.word(person.addressee().language()))
                .and("email_verified", person.addressee().proven())
                .and("phone", person.addressee().phone())
                .and("version", person.version())) > 0;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return found.get(id);
    }

    private Map<PersonId, Person> find(List<PersonId> ids) {
        String listed = ids.stream().map(PersonId::toString).collect(Collectors.joining(","));
        return Together.byKey(session.query(FIND, Params.of("ids", listed), PostgresPeople::person), Person::id);
    }

    @Override
    public void forget(PersonId id, Instant at) {
        session.execute(FORGET, Params.of("id", id.value()));
        session.execute(DEPARTED, Params.of("id", id.value()).and("at", at));
    }

    @Override
    public boolean haveLost(PersonId id) {
        return session.find(IS_DEPARTED, Params.of("id", id.value()), row -> row.flag("departed")).orElseThrow();
    }

    private static Person person(Row row) {
        Addressee addressee = new Addressee(row.text("email"), row.text("full_name"), Language.of(row.text("locale")),
                row.flag("email_verified"), row.text("phone"));
        return new Person(new PersonId(row.uuid("id")), addressee, row.integer("version"));
    }
}
