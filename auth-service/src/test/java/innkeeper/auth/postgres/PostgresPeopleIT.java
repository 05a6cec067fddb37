package innkeeper.auth.postgres;

import innkeeper.auth.usecase.account.People;
import innkeeper.auth.usecase.account.PeopleContract;
import innkeeper.kit.database.ConstraintViolated;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.json.Json;
import innkeeper.testkit.contract.EventContract;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PostgresPeopleIT extends PeopleContract {
    private static final Sql OUTBOX = Sql.named("test.outbox", """
            select topic, event_key, event_type, source, payload from outbox order by seq""");

    private static AuthDatabase auth;

    @BeforeAll
    static void open() {
        auth = new AuthDatabase();
    }

    @AfterAll
    static void close() {
        auth.close();
    }

    @BeforeEach
    void empty() {
        auth.empty();
    }

    @Override
    protected People people() {
        return auth.people();
    }

    /** Each event fits its contract, too. */
    @Override
    protected List<String> announced() {
        return auth.database.query(OUTBOX, Params.none(), row -> {
            var type = row.text("event_type");
            EventContract.check(type, row.text("payload"));
            assertEquals("innkeeper.user.v1", row.text("topic"));
            assertEquals("/auth-service", row.text("source"));
            var data = Json.read(row.text("payload"), UserEvents.User.class);
            assertEquals(data.userId().toString(), row.text("event_key"));
            return switch (type) {
                case "innkeeper.user.registered" -> "Registered " + data.fullName();
                case "innkeeper.user.updated" -> "Updated " + data.fullName();
                default -> type;
            };
        });
    }

    @ParameterizedTest
    @CsvSource({
            "person_email_trimmed,  ' a@b.example', A, client, en",
            "person_full_name_said, a@b.example, '  ', client, en",
            "person_role_known,     a@b.example, A, service, en",
            "person_locale_known,   a@b.example, A, client, de"})
    void the_database_itself_refuses_what_makes_no_sense(
            String constraint, String email, String fullName, String role, String locale) {
        var insert = Sql.named("test.insert-person", """
                insert into person (id, email, password_hash, full_name, role, locale, created_at)
                values (gen_random_uuid(), :email, 'hash', :full_name, :role, :locale, now())""");
        var violated = assertThrows(ConstraintViolated.class, () -> auth.database.execute(insert,
                Params.of("email", email).and("full_name", fullName).and("role", role).and("locale", locale)));
        assertEquals(constraint, violated.constraint());
    }
}
