package innkeeper.bot.chat.postgres;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.bot.chat.domain.ChatEvent;
import innkeeper.bot.chat.domain.ChatId;
import innkeeper.bot.chat.domain.Kind;
import innkeeper.bot.chat.usecase.Events;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.json.Json;
import innkeeper.kit.task.TaskKind;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Telemetry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The events of all chats in PostgreSQL; each one has its chat worked on. */
public final class PostgresEvents implements Events {
    /** Works on one chat. */
    public static final TaskKind CHAT = new TaskKind("chat", 32, Duration.ofMinutes(3), Duration.ofSeconds(10));
    /** Enters what was put off. */
    public static final TaskKind LATER = new TaskKind("later", 4, Duration.ofSeconds(30), Duration.ofSeconds(30));

    private static final Sql CHAT_OF = Sql.named("event.chat", """
            insert into chats (id, address, language, leased_until)
            values (cast(:id as uuid), :address, :language, '-infinity')
            on conflict (address) do update
            set left_at = case when :reads then null else chats.left_at end
            returning id
            """);
    /** Events of one chat get their places in the order in which they can be seen: one that came into sight late would be missed. */
    private static final Sql IN_TURN = Sql.named("event.in-turn", """
            select id
            from chats
            where id = cast(:chat_id as uuid)
            for no key update
            """);
    private static final Sql ADD = Sql.named("event.add", """
            insert into events (chat_id, key, kind, facts, traceparent, received_at, answered, tries)
            values (cast(:chat_id as uuid), :key, :kind, cast(:facts as jsonb), :traceparent, :now, false, 0)
            on conflict (key) do nothing
            """);
    private static final Sql NEXT = Sql.named("event.next", """
            select seq, kind, cast(facts as text) as facts, answered, tries, traceparent
            from events
            where chat_id = cast(:chat_id as uuid) and done_at is null
            order by seq
            limit 1
            """);
    private static final Sql ANSWERED = Sql.named("event.answered", """
            update events
            set answered = true
            where seq = :seq
            """);
    private static final Sql DONE = Sql.named("event.done", """
            update events
            set done_at = :now
            where seq = :seq
            """);
    private static final Sql FAILED = Sql.named("event.failed", """
            update events
            set tries = tries + 1
            where seq = :seq
            """);
    private static final Sql LATER_ON = Sql.named("event.later", """
            insert into later (id, chat_id, kind, facts)
            values (cast(:id as uuid), cast(:chat_id as uuid), :kind, cast(:facts as jsonb))
            """);
    private static final Sql DUE = Sql.named("event.due", """
            delete from later
            where id = cast(:id as uuid)
            returning chat_id, kind, cast(facts as text) as facts
            """);
    /** Telegram repeats what it did not get rid of for a day. */
    public static final Duration KEPT = Duration.ofDays(2);
    /** Whatever comes again after that is taken for new. */
    public static final Sql FORGET_DONE = Sql.named("event.forget-done", """
            delete from events
            where seq in (
                select seq
                from events
                where done_at < :limit
                order by done_at
                limit :batch
                for update skip locked)
            """);

    private final Database database;
    private final Tasks tasks;
    private final Clock clock;
    private final Telemetry telemetry;

    public PostgresEvents(Database database, Tasks tasks, Clock clock, Telemetry telemetry) {
        this.database = database;
        this.tasks = tasks;
        this.clock = clock;
        this.telemetry = telemetry;
    }

    /** Addresses in one order, so that nobody waits for each other. */
    @Override
    public void add(List<NewEvent> events) {
        database.transact(tx -> {
            Map<String, UUID> chats = new HashMap<>();
            events.stream().sorted(Comparator.comparing(NewEvent::address)).forEach(
                    event -> chats.computeIfAbsent(event.address(), _ -> chat(tx, event)));
            events.forEach(event -> add(tx, chats.get(event.address()), event.key(), event.kind(), event.facts()));
        });
    }

    @Override
    public void add(ChatId chat, String key, Kind kind, Map<String, String> facts) {
        database.transact(tx -> add(tx, chat.value(), key, kind, facts));
    }

    /** Together with what else a transaction does. */
    public void add(Transaction tx, ChatId chat, String key, Kind kind, Map<String, String> facts) {
        add(tx, chat.value(), key, kind, facts);
    }

    @Override
    public void later(ChatId chat, Kind kind, Map<String, String> facts, Instant due) {
        UUID id = Ids.next();
        database.transact(tx -> {
            tx.execute(LATER_ON, Params.of("id", id).and("chat_id", chat.value()).and("kind", kind)
                    .and("facts", Json.write(facts)));
            tasks.schedule(tx, LATER, id, due);
        });
    }

    private record PutOff(UUID chat, Kind kind, Map<String, String> facts) {}

    /** The time of something that was put off has come. */
    public void enter(UUID id) {
        database.transact(tx -> tx.find(DUE, Params.of("id", id),
                row -> new PutOff(row.uuid("chat_id"), Kind.valueOf(row.text("kind")), facts(row)))
                .ifPresent(due -> add(tx, due.chat(), "later:" + id, due.kind(), due.facts())));
    }

    @Override
    public Optional<ChatEvent> next(ChatId chat) {
        return database.find(NEXT, Params.of("chat_id", chat.value()), row -> new ChatEvent(row.bigint("seq"),
                Kind.valueOf(row.text("kind")), facts(row), row.flag("answered"), row.integer("tries"),
                row.text("traceparent")));
    }

    @Override
    public void answered(ChatEvent event) {
        database.execute(ANSWERED, Params.of("seq", event.seq()));
    }

    @Override
    public void done(ChatEvent event) {
        database.execute(DONE, Params.of("seq", event.seq()).and("now", clock.instant()));
    }

    @Override
    public void failed(ChatEvent event) {
        database.execute(FAILED, Params.of("seq", event.seq()));
    }

    private static UUID chat(Transaction tx, NewEvent event) {
        boolean reads = event.kind() == Kind.SAID || event.kind() == Kind.TAPPED;
        return tx.find(CHAT_OF, Params.of("id", Ids.next()).and("address", event.address())
                .and("language", event.language()).and("reads", reads), row -> row.uuid("id")).orElseThrow();
    }

    private void add(Transaction tx, UUID chat, String key, Kind kind, Map<String, String> facts) {
        tx.find(IN_TURN, Params.of("chat_id", chat), row -> row.uuid("id")).orElseThrow();
        tx.execute(ADD, Params.of("chat_id", chat).and("key", key).and("kind", kind).and("facts", Json.write(facts))
                .and("traceparent", telemetry.traceparent()).and("now", clock.instant()));
        tasks.schedule(tx, CHAT, chat);
    }

    private static Map<String, String> facts(Row row) {
        Map<String, String> facts = new HashMap<>();
        Json.read(row.text("facts"), JsonNode.class).properties()
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asText()));
        return facts;
    }
}
