package innkeeper.bot.session.postgres;

import innkeeper.bot.chat.domain.Chat;
import innkeeper.bot.chat.domain.ChatId;
import innkeeper.bot.chat.domain.Kind;
import innkeeper.bot.chat.usecase.Events;
import innkeeper.bot.session.domain.Login;
import innkeeper.bot.session.domain.Tokens;
import innkeeper.bot.session.usecase.Sessions;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.seal.Envelope;
import innkeeper.kit.task.TaskKind;
import innkeeper.kit.task.Tasks;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sessions in PostgreSQL. What they show to auth-service lies sealed, together with the chat that it belongs to. */
public final class PostgresSessions implements Sessions {
    /** Asks whether the bot was let in. */
    public static final TaskKind LOGIN = new TaskKind("login", 16, Duration.ofSeconds(30), Duration.ofSeconds(30));

    private static final Sql OF = Sql.named("session.of", """
            select sealed
            from sessions
            where chat_id = cast(:chat_id as uuid)
            """);
    private static final Sql KEEP = Sql.named("session.keep", """
            insert into sessions (chat_id, sealed, began_at)
            values (cast(:chat_id as uuid), :sealed, :now)
            on conflict (chat_id) do update
            set sealed = excluded.sealed
            """);
    private static final Sql END = Sql.named("session.end", """
            delete from sessions
            where chat_id = cast(:chat_id as uuid)
            """);
    private static final Sql EXPECT = Sql.named("login.expect", """
            insert into logins (id, chat_id, user_code, page, sealed, interval_seconds, expires_at)
            values (cast(:id as uuid), cast(:chat_id as uuid), :user_code, :page, :sealed, :interval_seconds, :expires_at)
            on conflict (chat_id) do update
            set id = excluded.id, user_code = excluded.user_code, page = excluded.page, sealed = excluded.sealed,
                interval_seconds = excluded.interval_seconds, expires_at = excluded.expires_at
            """);
    private static final Sql AGAIN = Sql.named("login.again", """
            update logins
            set interval_seconds = :interval_seconds
            where id = cast(:id as uuid)
            """);
    private static final Sql WAITING = Sql.named("login.waiting", """
            select id, chat_id, user_code, page, sealed, interval_seconds, expires_at
            from logins
            where chat_id = cast(:id as uuid) or id = cast(:id as uuid)
            """);
    private static final Sql OVER = Sql.named("login.over", """
            delete from logins
            where id = cast(:id as uuid)
            """);

    private final Database database;
    private final Tasks tasks;
    private final Envelope envelope;
    private final Clock clock;
    private final Ending ending;
    private final Hearing hearing;

    /** Does what ends with a session. */
    @FunctionalInterface
    public interface Ending {
        void end(Transaction tx, Chat chat);
    }

    /** Tells a chat something, in the transaction that makes it true; {@link Events} otherwise. */
    @FunctionalInterface
    public interface Hearing {
        void add(Transaction tx, ChatId chat, String key, Kind kind, Map<String, String> facts);
    }

    public PostgresSessions(Database database, Tasks tasks, Envelope envelope, Clock clock, Ending ending,
            Hearing hearing) {
        this.database = database;
        this.tasks = tasks;
        this.envelope = envelope;
        this.clock = clock;
        this.ending = ending;
        this.hearing = hearing;
    }

    record SealedTokens(UUID chatId, String access, Instant goodUntil, String refresh) {
        @Override
        public String toString() {
            return "SealedTokens[" + chatId + "]";
        }
    }

    record SealedCode(UUID chatId, String deviceCode) {
        @Override
        public String toString() {
            return "SealedCode[" + chatId + "]";
        }
    }

    @Override
    public Optional<Tokens> of(ChatId chat) {
        return database.find(OF, chat(chat), row -> opened(chat, row.text("sealed")));
    }

    /** Tokens that were moved to another chat's row open nothing there. */
    private Tokens opened(ChatId chat, String sealed) {
        SealedTokens tokens = envelope.open(sealed, SealedTokens.class);
        if (!tokens.chatId().equals(chat.value())) {
            throw new IllegalStateException("the session belongs to another chat than " + chat);
        }
        return new Tokens(tokens.access(), tokens.goodUntil(), tokens.refresh());
    }

    @Override
    public void renew(ChatId chat, Tokens tokens) {
        database.execute(KEEP, kept(chat, tokens));
    }

    @Override
    public void end(Chat chat) {
        database.transact(tx -> {
            tx.execute(END, chat(chat.id()));
            ending.end(tx, chat);
        });
    }

    @Override
    public void expect(Login login) {
        database.transact(tx -> {
            write(tx, login);
            tasks.schedule(tx, LOGIN, login.id(), clock.instant().plus(login.interval()));
        });
    }

    @Override
    public Optional<Login> waiting(ChatId chat) {
        return waiting(chat.value());
    }

    @Override
    public Optional<Login> waiting(UUID id) {
        return database.find(WAITING, Params.of("id", id), this::login);
    }

    @Override
    public void askAgain(Login login, Instant when) {
        database.transact(tx -> {
            tx.execute(AGAIN, Params.of("id", login.id()).and("interval_seconds", seconds(login)));
            tasks.schedule(tx, LOGIN, login.id(), when);
        });
    }

    @Override
    public void begin(Login login, Tokens tokens) {
        database.transact(tx -> {
            if (tx.execute(OVER, Params.of("id", login.id())) > 0) {
                tx.execute(KEEP, kept(login.chat(), tokens));
                hearing.add(tx, login.chat(), "login:" + login.id(), Kind.LOGGED_IN, Map.of());
            }
        });
    }

    @Override
    public void giveUp(Login login, String reason) {
        database.transact(tx -> {
            if (tx.execute(OVER, Params.of("id", login.id())) > 0) {
                hearing.add(tx, login.chat(), "login:" + login.id(), Kind.LOGIN_ENDED, Map.of("reason", reason));
            }
        });
    }

    private void write(Transaction tx, Login login) {
        tx.execute(EXPECT, chat(login.chat()).and("id", login.id())
                .and("user_code", login.userCode())
                .and("page", login.page().toString())
                .and("sealed", envelope.seal(new SealedCode(login.chat().value(), login.deviceCode())))
                .and("interval_seconds", seconds(login))
                .and("expires_at", login.expiresAt()));
    }

    private static int seconds(Login login) {
        return Math.toIntExact(login.interval().toSeconds());
    }

    private Login login(Row row) {
        SealedCode code = envelope.open(row.text("sealed"), SealedCode.class);
        ChatId chat = new ChatId(row.uuid("chat_id"));
        if (!code.chatId().equals(chat.value())) {
            throw new IllegalStateException("the log-in belongs to another chat than " + chat);
        }
        return new Login(row.uuid("id"), chat, row.text("user_code"), URI.create(row.text("page")), code.deviceCode(),
                Duration.ofSeconds(row.integer("interval_seconds")), row.instant("expires_at"));
    }

    private Params kept(ChatId chat, Tokens tokens) {
        return chat(chat).and("now", clock.instant()).and("sealed", envelope.seal(
                new SealedTokens(chat.value(), tokens.access(), tokens.goodUntil(), tokens.refresh())));
    }

    private static Params chat(ChatId chat) {
        return Params.of("chat_id", chat.value());
    }
}
