package innkeeper.bot.session.postgres;

import innkeeper.bot.chat.domain.Chat;
import innkeeper.bot.chat.domain.ChatId;
import innkeeper.bot.chat.domain.Kind;
import innkeeper.bot.messenger.domain.Language;
import innkeeper.bot.session.domain.Login;
import innkeeper.bot.session.domain.Tokens;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.seal.Envelope;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.infra.TestPostgres;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PostgresSessionsIT {
    private static final Instant NOW = Instant.parse("2027-05-01T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final ChatId ANNA = new ChatId(new UUID(0, 1));
    private static final ChatId MALLORY = new ChatId(new UUID(0, 2));
    private static final Tokens TOKENS = new Tokens("access", NOW.plusSeconds(900), "refresh");

    private final Database database = Database.open(TestPostgres.fresh(),
            Schema.of("telegram", Schema.Table.TASK, Schema.Table.RATE_LIMITS), Telemetry.none());
    private final List<String> left = new ArrayList<>();
    private final List<Kind> heard = new ArrayList<>();
    private final PostgresSessions sessions = new PostgresSessions(database,
            new Tasks(database, TaskTiming.standard(), CLOCK, Telemetry.none()),
            Envelope.of("aW5ua2VlcGVyLXRlc3Qtb25seS1jaGF0LXNlc3Npb24="), CLOCK,
            (_, chat) -> left.add(chat.address()), (_, _, _, kind, _) -> heard.add(kind));

    @BeforeEach
    void open() {
        database.start();
        for (ChatId chat : List.of(ANNA, MALLORY)) {
            database.execute(Sql.named("test.chat", """
                    insert into chats (id, address, language, leased_until)
                    values (cast(:id as uuid), :address, 'EN', '-infinity')
                    """), Params.of("id", chat.value()).and("address", chat.toString()));
        }
    }

    @AfterEach
    void close() {
        database.stop();
    }

    private static Login aLogin() {
        return new Login(new UUID(1, 1), ANNA, "BCDF-GHJK", URI.create("http://localhost:8081/device"), "code",
                Duration.ofSeconds(5), NOW.plusSeconds(600));
    }

    @Test
    void who_is_let_in_has_a_session_until_it_ends() {
        sessions.expect(aLogin());
        assertEquals(Optional.of(aLogin()), sessions.waiting(ANNA));
        sessions.askAgain(aLogin().slower(), NOW.plusSeconds(10));
        assertEquals(Duration.ofSeconds(10), sessions.waiting(aLogin().id()).orElseThrow().interval());

        sessions.begin(aLogin(), TOKENS);
        sessions.begin(aLogin(), TOKENS);

        assertEquals(Optional.of(TOKENS), sessions.of(ANNA));
        assertEquals(Optional.empty(), sessions.waiting(ANNA));
        assertEquals(List.of(Kind.LOGGED_IN), heard);
        sessions.end(new Chat(ANNA, "4711", Language.EN));
        assertEquals(Optional.empty(), sessions.of(ANNA));
        assertEquals(List.of("4711"), left);
    }

    @Test
    void who_is_not_let_in_hears_so_once() {
        sessions.expect(aLogin());

        sessions.giveUp(aLogin(), "denied");
        sessions.giveUp(aLogin(), "denied");

        assertEquals(List.of(Kind.LOGIN_ENDED), heard);
        assertEquals(Optional.empty(), sessions.of(ANNA));
    }

    /** Whoever can write to the database, and has no key, moves somebody's session into their own chat. */
    @Test
    void a_session_opens_nothing_in_another_chat() {
        sessions.renew(ANNA, TOKENS);
        database.execute(Sql.named("test.steal", """
                insert into sessions (chat_id, sealed, began_at)
                select cast(:to as uuid), sealed, began_at from sessions where chat_id = cast(:from as uuid)
                """), Params.of("to", MALLORY.value()).and("from", ANNA.value()));

        assertThrows(IllegalStateException.class, () -> sessions.of(MALLORY));
        assertTrue(sessions.of(ANNA).isPresent());
    }
}
