package innkeeper.kit.task;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Together;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.telemetry.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The task table: a row each until the work is done; while somebody works on one, it is due when their lease ends. */
final class TaskRows {
    private static final Sql SCHEDULE = Sql.named("task.schedule", """
            insert into tasks (kind, id, due_at, attempts, lease, traceparent)
            select kind, id, due_at, 0, null, :traceparent
            from unnest(string_to_array(:kinds, ','), cast(string_to_array(:ids, ',') as uuid[]),
                cast(string_to_array(:due, ',') as timestamptz[])) as due (kind, id, due_at)
            order by kind, id
            on conflict (kind, id) do update
            set due_at = excluded.due_at, attempts = 0, lease = null, traceparent = excluded.traceparent
            """);
    private static final Sql SCHEDULE_UNLESS_THERE = Sql.named("task.schedule-unless-there", """
            insert into tasks (kind, id, due_at, attempts, lease, traceparent)
            values (:kind, cast(:id as uuid), :due_at, 0, null, '')
            on conflict (kind, id) do nothing
            """);
    private static final Sql HASTEN = Sql.named("task.hasten", """
            update tasks
            set due_at = case when lease is null then :now else due_at end, attempts = 0
            where kind = :kind and id = cast(:id as uuid)
            """);
    /**
     * What is locked is chosen once: a subquery would be run again for each row, and each time choose others. Their kind is
     * compared in words that no index serves, as in {@link #DONE}: a plan that was made while nothing waited would read all tasks
     * of the kind by it, and is kept when thousands wait. The last row has no id, but the time of what becomes due next.
     */
    private static final Sql TAKE = Sql.named("task.take", """
            with due as materialized (
                select id
                from tasks
                where kind = :kind and due_at <= :now
                order by due_at
                limit :at_most
                for update skip locked),
            taken as (
                update tasks
                set lease = cast(:lease as uuid), attempts = attempts + 1, due_at = :lease_end
                where id = any (array(select id from due)) and kind is not distinct from :kind
                returning id, attempts, traceparent)
            select id, attempts, traceparent, null as next_due
            from taken
            union all
            select null, 0, '', min(due_at)
            from tasks
            where kind = :kind and due_at > :now
            """);
    private static final Sql DONE = Sql.named("task.done", """
            delete from tasks
            using unnest(cast(string_to_array(:ids, ',') as uuid[]), cast(string_to_array(:leases, ',') as uuid[])) as mine (id, lease)
            where tasks.id = any (cast(string_to_array(:ids, ',') as uuid[])) and tasks.id = mine.id and tasks.lease = mine.lease
            and kind is not distinct from :kind
            """);
    /** Its attempts differ where it was hastened meanwhile. */
    private static final Sql AGAIN = Sql.named("task.again", """
            update tasks
            set due_at = case when attempts = :attempts then cast(:due_at as timestamptz) else :now end, lease = null
            where kind = :kind and id = cast(:id as uuid) and lease = cast(:lease as uuid)
            """);
    private static final Sql UNCOUNTED = Sql.named("task.uncounted", """
            update tasks
            set due_at = :due_at, lease = null, attempts = greatest(attempts - 1, 0)
            where kind = :kind and id = cast(:id as uuid) and lease = cast(:lease as uuid)
            """);
    private static final Sql LEVEL = Sql.named("task.level", """
            select count(*) as waiting,
                   cast(coalesce(greatest(extract(epoch from cast(:now as timestamptz) - min(due_at)), 0), 0) as bigint)
                       as overdue
            from tasks
            where kind = :kind
            """);

    private final Database database;
    private final TaskKind kind;
    private final Together<Taken, Void> ended = new Together<>(this::delete);

    TaskRows(Database database, TaskKind kind) {
        this.database = database;
        this.kind = kind;
    }

    /** A task in our hands, until its lease ends or it is scheduled anew. */
    record Taken(UUID id, int attempts, UUID lease, String traceparent) {}

    /** @param nextDue when the first that is not due yet becomes so */
    record Batch(List<Taken> tasks, Optional<Instant> nextDue) {
        static final Batch NONE = new Batch(List.of(), Optional.empty());
    }

    /** @param tasks locked in one order by all who schedule several */
    static void schedule(Transaction tx, Collection<TaskDue> tasks, String traceparent) {
        tx.execute(SCHEDULE, Params.of("kinds", listed(tasks, task -> task.kind().name()))
                .and("ids", listed(tasks, TaskDue::id)).and("due", listed(tasks, TaskDue::at))
                .and("traceparent", traceparent));
    }

    static void scheduleUnlessThere(Transaction tx, TaskKind kind, UUID id, Instant due) {
        tx.execute(SCHEDULE_UNLESS_THERE, Params.of("kind", kind.name()).and("id", id).and("due_at", due));
    }

    static void hasten(Transaction tx, TaskKind kind, UUID id, Instant now) {
        tx.execute(HASTEN, Params.of("kind", kind.name()).and("id", id).and("now", now));
    }

    Batch take(Instant now, int atMost) {
        UUID lease = UUID.randomUUID();
        List<Batch> rows = database.query(TAKE, kind().and("lease", lease).and("now", now)
                .and("lease_end", now.plus(kind.lease())).and("at_most", atMost), row -> row(row, lease));
        return new Batch(rows.stream().flatMap(row -> row.tasks().stream()).toList(), rows.getLast().nextDue());
    }

    private static Batch row(Row row, UUID lease) {
        return new Batch(row.optional("id", Row::uuid)
                .map(id -> new Taken(id, row.integer("attempts"), lease, row.text("traceparent"))).stream().toList(),
                row.optional("next_due", Row::instant));
    }

    void done(Taken task) {
        ended.get(task);
    }

    private Map<Taken, Void> delete(List<Taken> tasks) {
        database.execute(DONE,
                kind().and("ids", listed(tasks, Taken::id)).and("leases", listed(tasks, Taken::lease)));
        return Map.of();
    }

    private static <T> String listed(Collection<T> tasks, Function<T, ?> field) {
        return tasks.stream().map(field).map(Object::toString).collect(Collectors.joining(","));
    }

    void again(Taken task, Instant due, Instant now) {
        database.execute(AGAIN, mine(task).and("due_at", due).and("attempts", task.attempts()).and("now", now));
    }

    /** Again, as if it had not been tried. */
    void uncounted(Taken task, Instant due) {
        database.execute(UNCOUNTED, mine(task).and("due_at", due));
    }

    Waiting.Level level(Instant now) {
        return database.find(LEVEL, kind().and("now", now),
                row -> new Waiting.Level(row.bigint("waiting"), Duration.ofSeconds(row.bigint("overdue"))))
                .orElseThrow();
    }

    private Params mine(Taken task) {
        return kind().and("id", task.id()).and("lease", task.lease());
    }

    private Params kind() {
        return Params.of("kind", kind.name());
    }
}
