package innkeeper.bot.chat.postgres;

import innkeeper.bot.chat.domain.Chat;
import innkeeper.bot.chat.domain.ChatId;
import innkeeper.bot.chat.usecase.Chats;
import innkeeper.bot.messenger.domain.Language;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.task.TaskKind;
import innkeeper.kit.task.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Chats in PostgreSQL; leases by the database's clock. */
public final class PostgresChats implements Chats {
    /** Tells notification-service that a chat is read no more. */
    public static final TaskKind NOTICE = new TaskKind("notice", 4, Duration.ofSeconds(60), Duration.ofHours(1));

    private static final Sql TAKE = Sql.named("chat.take", """
            update chats
            set lease = cast(:lease as uuid), leased_until = clock_timestamp() + :millis * interval '1 millisecond'
            where id = cast(:id as uuid) and (lease = cast(:lease as uuid) or leased_until < clock_timestamp())
            returning id, address, language
            """);
    private static final Sql RELEASE = Sql.named("chat.release", """
            update chats
            set lease = null, leased_until = '-infinity'
            where id = cast(:id as uuid) and lease = cast(:lease as uuid)
            """);
    private static final Sql SPEAK = Sql.named("chat.speak", """
            update chats
            set language = :language
            where id = cast(:id as uuid)
            """);
    private static final Sql LEAVE = Sql.named("chat.leave", """
            update chats
            set left_at = :now
            where id = cast(:id as uuid) and left_at is null
            """);
    private static final Sql DROP = Sql.named("chat.drop-messages", """
            update events
            set done_at = :now
            where chat_id = cast(:id as uuid) and kind = 'MESSAGE' and done_at is null
            """);
    private static final Sql NOTE = Sql.named("chat.note", """
            insert into notices (id, address, at)
            values (cast(:id as uuid), :address, :now)
            on conflict (id) do update
            set at = excluded.at
            """);
    private static final Sql STANDING = Sql.named("chat.standing", """
            select left_at is not null as gone
            from chats
            where address = :address
            """);

    private final Database database;
    private final Tasks tasks;
    private final Clock clock;

    public PostgresChats(Database database, Tasks tasks, Clock clock) {
        this.database = database;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public Optional<Chat> take(ChatId id, UUID lease, Duration length) {
        return database.find(TAKE, Params.of("id", id.value()).and("lease", lease)
                .and("millis", Math.toIntExact(length.toMillis())),
                row -> new Chat(new ChatId(row.uuid("id")), row.text("address"),
                        Language.valueOf(row.text("language"))));
    }

    @Override
    public void release(ChatId id, UUID lease) {
        database.execute(RELEASE, Params.of("id", id.value()).and("lease", lease));
    }

    @Override
    public void speak(ChatId id, Language language) {
        database.execute(SPEAK, Params.of("id", id.value()).and("language", language));
    }

    @Override
    public void leave(Chat chat) {
        Params here = Params.of("id", chat.id().value()).and("now", clock.instant());
        database.transact(tx -> {
            tx.execute(LEAVE, here);
            tx.execute(DROP, here);
            tellLeft(tx, chat);
        });
    }

    /** notification-service is to write there no more. */
    public void tellLeft(Transaction tx, Chat chat) {
        tx.execute(NOTE, Params.of("id", chat.id().value()).and("now", clock.instant()).and("address", chat.address()));
        tasks.schedule(tx, NOTICE, chat.id().value());
    }

    @Override
    public Standing standing(String address) {
        return database.find(STANDING, Params.of("address", address),
                row -> row.flag("gone") ? Standing.LEFT : Standing.READ).orElse(Standing.UNKNOWN);
    }
}
