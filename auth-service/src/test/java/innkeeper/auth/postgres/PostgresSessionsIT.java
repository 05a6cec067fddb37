package innkeeper.auth.postgres;

import innkeeper.auth.domain.Account;
import innkeeper.auth.domain.EmailAddress;
import innkeeper.auth.domain.Person;
import innkeeper.auth.domain.Role;
import innkeeper.auth.domain.session.Origin;
import innkeeper.auth.domain.session.RefreshToken;
import innkeeper.auth.domain.session.Session;
import innkeeper.auth.domain.session.SessionId;
import innkeeper.auth.postgres.access.PostgresRevocations;
import innkeeper.auth.usecase.access.Revocations;
import innkeeper.auth.usecase.session.Sessions;
import innkeeper.auth.usecase.session.SessionsContract;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PostgresSessionsIT extends SessionsContract {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Sql REPLAYS = Sql.named("test.replays",
            """
            select cast(payload as text) as payload from outbox where event_type = 'innkeeper.user.session-replayed'""");

    private static AuthDatabase auth;

    private final PersonId person = new PersonId(UUID.randomUUID());

    @BeforeAll
    static void open() {
        auth = new AuthDatabase();
    }

    @AfterAll
    static void close() {
        auth.close();
    }

    @BeforeEach
    void register() {
        auth.empty();
        auth.people().register(new Account(Person.registered(person, new EmailAddress("anna@innkeeper.example"), "Anna",
                Role.CLIENT, "ru", Instant.parse("2026-11-22T12:00:00Z")), "hash"));
    }

    @Override
    protected Sessions sessions() {
        return auth.sessions();
    }

    @Test
    void a_replay_is_announced_once_in_the_transaction_that_ends_the_session() {
        var session = Session.opened(new SessionId(UUID.randomUUID()), person);
        var first = new RefreshToken.Unused(RefreshToken.Hash.of("copied"), NOON.plusSeconds(3_600));
        sessions().open(session, new Origin("Firefox", "192.0.2.1"), first, NOON);
        rotate("copied", "own", 1);
        rotate("copied", "stolen", 60);
        rotate("copied", "stolen", 61);
        rotate("own", "next", 62);
        assertEquals(List.of("{\"user_id\":\"%s\",\"session_id\":\"%s\"}".formatted(person, session.id())),
                auth.database.query(REPLAYS, Params.none(), row -> row.text("payload")));
    }

    private void rotate(String presented, String successor, int second) {
        var now = NOON.plusSeconds(second);
        sessions().rotate(RefreshToken.Hash.of(presented),
                new RefreshToken.Unused(RefreshToken.Hash.of(successor), now.plusSeconds(3_600)), now,
                (session, token) -> session.rotate(token, now, Duration.ofSeconds(10)));
    }

    @Override
    protected Revocations revocations() {
        return new PostgresRevocations(auth.database);
    }

    @Override
    protected PersonId person() {
        return person;
    }
}
