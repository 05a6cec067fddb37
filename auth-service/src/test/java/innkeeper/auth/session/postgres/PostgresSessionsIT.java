package innkeeper.auth.session.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.auth.AuthDatabase;
import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.session.domain.Origin;
import innkeeper.auth.session.domain.RefreshToken;
import innkeeper.auth.session.domain.Session;
import innkeeper.auth.session.usecase.Sessions;
import innkeeper.auth.session.usecase.SessionsContract;
import innkeeper.auth.token.postgres.PostgresRevocations;
import innkeeper.auth.token.usecase.Revocations;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.json.Json;
import innkeeper.testkit.contract.EventContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PostgresSessionsIT extends SessionsContract {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Sql REPLAYS = Sql.named("test.replays",
            """
            select cast(payload as text) as payload from outbox where event_type = 'innkeeper.user.session-replayed'""");

    private static AuthDatabase auth;

    @BeforeAll
    static void open() {
        auth = new AuthDatabase();
    }

    @AfterAll
    static void close() {
        auth.close();
    }

    PostgresSessionsIT() {
        auth.empty();
    }

    @Override
    protected Sessions sessions() {
        return auth.sessions();
    }

    @Override
    protected Revocations revocations() {
        return new PostgresRevocations(auth.database);
    }

    @Override
    protected People people() {
        return auth.people();
    }

    @Test
    void a_replay_is_announced_once_in_the_transaction_that_ends_the_session() {
        Account anna = people().withEmail(new EmailAddress("anna@innkeeper.example")).orElseThrow();
        var session = Session.opened(new SessionId(UUID.randomUUID()), anna.person().id());
        var first = new RefreshToken.Unused(RefreshToken.Hash.of("copied"), NOON.plusSeconds(3_600));
        sessions().open(session, anna, new Origin("Firefox", "192.0.2.1"), first, NOON);
        rotate("copied", "own", 1);
        rotate("copied", "stolen", 60);
        rotate("copied", "stolen", 61);
        rotate("own", "next", 62);
        List<String> told = auth.database.query(REPLAYS, Params.none(), row -> row.text("payload"));
        assertEquals(1, told.size());
        EventContract.check("innkeeper.user.session-replayed", told.getFirst());
        var data = Json.read(told.getFirst(), JsonNode.class);
        assertEquals(session.id().toString(), data.get("session_id").asText());
        assertEquals(anna.person().version(), data.get("version").asInt());
    }

    private void rotate(String presented, String successor, int second) {
        var now = NOON.plusSeconds(second);
        sessions().rotate(sessions().find(RefreshToken.Hash.of(presented)).orElseThrow(),
                new RefreshToken.Unused(RefreshToken.Hash.of(successor), now.plusSeconds(3_600)), now,
                issued -> issued.rotated(now, Duration.ofSeconds(10)));
    }
}
