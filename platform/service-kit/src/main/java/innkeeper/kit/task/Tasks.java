package innkeeper.kit.task;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.telemetry.Telemetry;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Work that waits for its time (docs/decisions/0042): scheduled in the transaction that makes it necessary, done by one of
 * any number of instances, and tried again after growing pauses until its handler says that it is done. Metrics:
 * {@code tasks_waiting}, {@code tasks_overdue_seconds} (kind) and {@code task_attempts} (kind, outcome).
 */
public final class Tasks {
    private final Database database;
    private final TaskTiming timing;
    private final Clock clock;
    private final Telemetry telemetry;
    private final Map<String, TaskWorker> workers = new ConcurrentHashMap<>();

    public Tasks(Database database, TaskTiming timing, Clock clock, Telemetry telemetry) {
        this.database = database;
        this.timing = timing;
        this.clock = clock;
        this.telemetry = telemetry;
    }

    /** Due at once. */
    public void schedule(Transaction tx, TaskKind kind, UUID id) {
        schedule(tx, kind, id, clock.instant());
    }

    public void schedule(Transaction tx, TaskKind kind, UUID id, Instant due) {
        schedule(tx, List.of(new TaskDue(kind, id, due)));
    }

    /**
     * One task for each kind and id, all in one statement: scheduled anew it is due then, its attempts are counted from the
     * start, and whoever works on it now has worked on the earlier one. Keeps the current trace.
     *
     * @param tasks all different
     */
    public void schedule(Transaction tx, Collection<TaskDue> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        TaskRows.schedule(tx, tasks, telemetry.traceparent());
        Instant soon = clock.instant().plus(timing.look());
        tasks.stream().filter(task -> task.at().isBefore(soon)).map(TaskDue::kind).distinct()
                .forEach(kind -> wakeAfter(tx, kind));
    }

    /** For what comes again for ever: whoever starts schedules it, and only the first of them does. It belongs to no trace. */
    public void scheduleUnlessThere(Transaction tx, TaskKind kind, UUID id) {
        TaskRows.scheduleUnlessThere(tx, kind, id, clock.instant());
        wakeAfter(tx, kind);
    }

    /**
     * What the task waited for has come: it is due at once, and its attempts are counted from the start; its trace stays.
     * Where it is worked on already, it comes again at once unless that ends it; what is done stays done.
     */
    public void hasten(Transaction tx, TaskKind kind, UUID id) {
        TaskRows.hasten(tx, kind, id, clock.instant());
        wakeAfter(tx, kind);
    }

    /** Whoever does the work of this kind, once started. */
    public Part worker(TaskKind kind, TaskHandler handler) {
        return worker(kind, Admission.UNLIMITED, handler);
    }

    /** @param admission asked before tasks are begun */
    public Part worker(TaskKind kind, Admission admission, TaskHandler handler) {
        TaskWorker worker = new TaskWorker(
                kind, admission, handler, new TaskRows(database, kind), timing, clock, telemetry);
        if (workers.putIfAbsent(kind.name(), worker) != null) {
            throw new IllegalStateException("two workers for " + kind.name());
        }
        return worker;
    }

    private void wakeAfter(Transaction tx, TaskKind kind) {
        TaskWorker worker = workers.get(kind.name());
        if (worker != null) {
            tx.afterCommit(worker::wake);
        }
    }
}
