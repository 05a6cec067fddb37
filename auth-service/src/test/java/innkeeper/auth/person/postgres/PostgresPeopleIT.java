package innkeeper.auth.person.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.auth.AuthDatabase;
import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.person.usecase.PeopleContract;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.ConstraintViolated;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.json.Json;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.contract.EventContract;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PostgresPeopleIT extends PeopleContract {
    private static final Sql OUTBOX = Sql.named("test.outbox", """
            select event_key, event_type, source, payload from outbox
            where topic = 'innkeeper.user.v1' order by seq""");

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

    /** Each event fits its contract, too, and no version of a person is told in two ways. */
    @Override
    protected List<String> announced() {
        Map<String, JsonNode> told = new HashMap<>();
        return auth.database.query(OUTBOX, Params.none(), row -> {
            var type = row.text("event_type");
            EventContract.check(type, row.text("payload"));
            assertEquals("/auth-service", row.text("source"));
            var data = Json.read(row.text("payload"), JsonNode.class);
            assertEquals(data.get("user_id").asText(), row.text("event_key"));
            assertEquals(data, told.computeIfAbsent(row.text("event_key") + data.get("version"), _ -> data));
            return switch (type) {
                case "innkeeper.user.registered" -> "Registered " + data.get("full_name").asText();
                case "innkeeper.user.updated" -> "Updated " + data.get("full_name").asText();
                case "innkeeper.user.registration-attempted" -> "RegistrationAttempted";
                case "innkeeper.user.suspended" -> standing("Suspended", "suspended", data);
                case "innkeeper.user.reinstated" -> standing("Reinstated", "active", data);
                case "innkeeper.user.deleted" -> "Deleted";
                case "innkeeper.user.leaving" -> "Leaving";
                case "innkeeper.user.stayed" -> "Stayed";
                default -> type;
            };
        });
    }

    private static String standing(String announced, String status, JsonNode data) {
        assertEquals(status, data.get("status").asText());
        return announced;
    }

    @Test
    void registering_runs_the_same_statements_whether_the_address_is_known_or_not() {
        var unknown = statements(people -> people.register(account("clara@innkeeper.example")));
        var known = statements(people -> people.register(account("CLARA@innkeeper.example")));
        assertEquals(List.of("auth.add-person", "auth.person-with-email", "auth.relations-of-person", "outbox.append",
                "auth.request-letter",
                "task.schedule"), unknown);
        assertEquals(unknown, known);
    }

    private static Account account(String email) {
        return new Account(Person.registered(new PersonId(UUID.randomUUID()), new EmailAddress(email), "Clara Jensen",
                Role.CLIENT, "en", Instant.parse("2026-11-22T12:00:00Z")), "hash");
    }

    private static List<String> statements(Consumer<People> work) {
        var spans = new CopyOnWriteArrayList<SpanData>();
        var telemetry = Telemetry.collecting(spans);
        var traced = auth.traced(telemetry);
        try {
            telemetry.span("work", SpanKind.INTERNAL, Context.root(), _ -> {
                work.accept(auth.accounts(traced, telemetry).people());
                return true;
            });
        } finally {
            traced.stop();
        }
        return spans.stream().map(SpanData::getName).filter(name -> !name.equals("work")).toList();
    }

    @ParameterizedTest
    @CsvSource({
            "people_email_in_ascii, ' a@b.example', A, client, en",
            "people_email_in_ascii, viɣtim@b.example, A, client, en",
            "people_full_name_said, a@b.example, '  ', client, en",
            "people_role_known,     a@b.example, A, service, en",
            "people_locale_known,   a@b.example, A, client, de"})
    void the_database_itself_refuses_what_makes_no_sense(
            String constraint, String email, String fullName, String role, String locale) {
        var insert = Sql.named("test.insert-person", """
                insert into people (id, email, email_key, password_hash, full_name, role, locale, created_at)
                values (gen_random_uuid(), :email, :email, 'hash', :full_name, :role, :locale, now())""");
        var violated = assertThrows(ConstraintViolated.class, () -> auth.database.execute(insert,
                Params.of("email", email).and("full_name", fullName).and("role", role).and("locale", locale)));
        assertEquals(constraint, violated.constraint());
    }
}
