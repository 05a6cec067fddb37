package innkeeper.kit.task;

import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.PeriodicTask;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.telemetry.Waiting;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works on the tasks of one kind as they become due; any number of instances may, and each task is in one's hands. */
final class TaskWorker implements Part {
    private static final Logger LOG = LoggerFactory.getLogger(TaskWorker.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final TaskKind kind;
    private final TaskHandler handler;
    private final TaskRows rows;
    private final TaskTiming timing;
    private final Clock clock;
    private final Telemetry telemetry;
    private final PeriodicTask taking;
    private final Waiting waiting;
    private Duration pause;
    private volatile boolean stopping;
    private volatile ExecutorService working;
    private volatile Semaphore hands;

    TaskWorker(TaskKind kind, TaskHandler handler, TaskRows rows, TaskTiming timing, Clock clock, Telemetry telemetry) {
        this.kind = kind;
        this.handler = handler;
        this.rows = rows;
        this.timing = timing;
        this.clock = clock;
        this.telemetry = telemetry;
        this.taking = new PeriodicTask("tasks-" + kind.name(), () -> pause, this::takeAllDue);
        this.waiting = new Waiting("tasks", () -> rows.level(clock.instant()), telemetry.meters(),
                "kind", kind.name());
    }

    @Override
    public void start() {
        stopping = false;
        hands = new Semaphore(kind.parallel());
        working = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("task-" + kind.name() + "-", 0).factory());
        taking.start();
        waiting.start();
    }

    /** Lets what is under way end; what does not end in time is interrupted, and comes again. */
    @Override
    public void stop() {
        stopping = true;
        hands.release();
        taking.stop();
        waiting.stop();
        working.shutdown();
        try {
            if (!working.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                working.shutdownNow();
            }
        } catch (InterruptedException e) {
            working.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    void wake() {
        taking.wake();
    }

    private void takeAllDue() {
        pause = timing.look();
        boolean more = true;
        while (more && !stopping) {
            more = takeSome();
        }
        pause = untilNext();
    }

    /** As many as there are hands free; true when there may be more. */
    private boolean takeSome() {
        hands.acquireUninterruptibly();
        int free = 1 + hands.drainPermits();
        List<TaskRows.Taken> taken = List.of();
        try {
            taken = stopping ? taken : rows.take(clock.instant(), free);
        } finally {
            hands.release(free - taken.size());
        }
        taken.forEach(task -> working.execute(() -> {
            try {
                work(task);
            } finally {
                hands.release();
            }
        }));
        return taken.size() == free;
    }

    private Duration untilNext() {
        Instant now = clock.instant();
        Duration next = rows.nextDue().map(due -> Duration.between(now, due)).orElse(timing.look());
        Duration soonest = next.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : next;
        return soonest.compareTo(timing.look()) < 0 ? soonest : timing.look();
    }

    private void work(TaskRows.Taken task) {
        long begun = System.nanoTime();
        TaskAttempt attempt = new TaskAttempt(task.id(), task.attempts(),
                clock.instant().plus(timing.pauses().after(task.attempts(), kind.longestPause())));
        TaskOutcome outcome = telemetry.span("task " + kind.name(), SpanKind.INTERNAL,
                telemetry.parent(task.traceparent()), _ -> handled(attempt));
        telemetry.meters().time("task_attempts", Duration.ofNanos(System.nanoTime() - begun),
                "kind", kind.name(), "outcome", outcome.name().toLowerCase(Locale.ROOT));
        try {
            settle(task, attempt, outcome);
        } catch (Unavailable e) {
            LOG.info("Task {} {} cannot be settled while the database is away; it comes again", kind.name(),
                    attempt.id());
        }
    }

    private TaskOutcome handled(TaskAttempt attempt) {
        try {
            return handler.handle(attempt);
        } catch (Unavailable e) {
            LOG.info("Task {} {} has to wait until {}: {}", kind.name(), attempt.id(), attempt.next(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("Task {} {} failed at attempt {}; it comes again at {}",
                    kind.name(), attempt.id(), attempt.number(), attempt.next(), e);
        }
        return TaskOutcome.AGAIN;
    }

    private void settle(TaskRows.Taken task, TaskAttempt attempt, TaskOutcome outcome) {
        switch (outcome) {
            case DONE -> rows.done(task);
            case AGAIN -> {
                rows.again(task, attempt.next());
                wake();
            }
        }
    }
}
