package innkeeper.notification.preference.postgres;

import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Together;
import innkeeper.kit.json.Json;
import innkeeper.notification.message.domain.Kind;
import innkeeper.notification.people.domain.Language;
import innkeeper.notification.preference.domain.Choice;
import innkeeper.notification.preference.domain.Preference;
import innkeeper.notification.preference.domain.QuietHours;
import innkeeper.notification.preference.usecase.Preferences;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What everybody has chosen, in PostgreSQL. */
public final class PostgresPreferences implements Preferences {
    private static final Sql FIND = Sql.named("preference.find", """
            select person_id, cast(preference as text) as preference, version
            from preferences
            where person_id = any (cast(string_to_array(:people, ',') as uuid[]))
            """);

    private static final Sql PUT = Sql.named("preference.put", """
            insert into preferences (person_id, preference, version)
            select cast(:person_id as uuid), cast(:preference as jsonb), :version
            where not exists (select from departed where id = cast(:person_id as uuid))
            on conflict (person_id) do update
            set preference = excluded.preference, version = excluded.version
            where preferences.version = excluded.version - 1
            """);

    private static final Sql FORGET = Sql.named("preference.forget", """
            delete from preferences
            where person_id = cast(:person_id as uuid)
            """);

    private final Session session;
    private final Together<PersonId, Preference> chosen = new Together<>(this::find);

    /**
     * @param quietHours null where there are none
     * @param language   null where none was chosen
     */
    record Stored(Map<Kind, Choice> choices, QuietHours quietHours, Language language) {
        Preference preference(int version) {
            return new Preference(choices, Optional.ofNullable(quietHours), Optional.ofNullable(language), version);
        }
    }

    public PostgresPreferences(Session session) {
        this.session = session;
    }

    @Override
    public Preference of(PersonId person) {
        return chosen.get(person).orElse(Preference.STANDARD);
    }

    private Map<PersonId, Preference> find(List<PersonId> people) {
        String listed = people.stream().map(PersonId::toString).collect(Collectors.joining(","));
        return session.query(FIND, Params.of("people", listed),
                row -> Map.entry(new PersonId(row.uuid("person_id")),
                        Json.read(row.text("preference"), Stored.class).preference(row.integer("version"))))
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public boolean put(PersonId person, Preference preference) {
        return session.execute(PUT, Params.of("person_id", person.value())
                .and("preference", Json.write(new Stored(preference.choices(),
                        preference.quietHours().orElse(null), preference.language().orElse(null))))
                .and("version", preference.version())) > 0;
    }

    @Override
    public void forget(PersonId person) {
        session.execute(FORGET, Params.of("person_id", person.value()));
    }
}
