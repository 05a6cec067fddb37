package innkeeper.auth.link.postgres;

import innkeeper.auth.AuthDatabase;
import innkeeper.auth.factor.usecase.SecondFactors;
import innkeeper.auth.link.usecase.Letters;
import innkeeper.auth.link.usecase.Links;
import innkeeper.auth.link.usecase.LinksContract;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.session.usecase.Sessions;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.json.Json;
import innkeeper.testkit.contract.EventContract;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class PostgresLinksIT extends LinksContract {
    private static final Sql WAITING = Sql.named("test.waiting-letters", """
            select letter_requests.id
            from letter_requests
            join tasks on tasks.kind = :kind and tasks.id = letter_requests.id
            order by due_at, id
            """);
    private static final Sql OUTBOX = Sql.named("test.outbox-of-topic", """
            select event_key, event_type, payload from outbox where topic = :topic order by seq""");

    private static AuthDatabase auth;

    @BeforeAll
    static void open() {
        auth = new AuthDatabase();
    }

    @AfterAll
    static void close() {
        auth.close();
    }

    PostgresLinksIT() {
        auth.empty();
    }

    @Override
    protected People people() {
        return auth.people();
    }

    @Override
    protected Letters letters() {
        return auth.accounts().letters();
    }

    @Override
    protected List<UUID> waiting() {
        return auth.database.query(WAITING, Params.of("kind", LetterRequests.LETTER.name()), row -> row.uuid("id"));
    }

    @Override
    protected Links links() {
        return auth.accounts().links();
    }

    @Override
    protected Sessions sessions() {
        return auth.sessions();
    }

    @Override
    protected SecondFactors factors() {
        return auth.factors();
    }

    @Override
    protected List<String> announced() {
        return auth.database.query(OUTBOX, Params.of("topic", "innkeeper.user.v1"),
                row -> row.text("event_type").substring("innkeeper.user.".length()));
    }

    /** Sealed: what lies in the outbox shows neither link nor address. */
    @Override
    protected List<String> sent() {
        return auth.database.query(OUTBOX, Params.of("topic", "innkeeper.user-secrets.v1"), row -> {
            var payload = row.text("payload");
            EventContract.check(row.text("event_type"), payload);
            assertFalse(payload.contains("token=") || payload.contains("clara"), payload);
            var secret = Json.read(payload, UserSecretsTopic.Secret.class);
            assertEquals(secret.userId().toString(), row.text("event_key"));
            var content = AuthDatabase.SECRETS.envelope().open(secret.sealed(), UserSecretsTopic.Content.class);
            assertEquals("clara@innkeeper.example", content.email());
            return row.text("event_type").substring("innkeeper.user-secret.".length())
                    + " " + content.link().substring(content.link().indexOf("token=") + "token=".length());
        });
    }
}
