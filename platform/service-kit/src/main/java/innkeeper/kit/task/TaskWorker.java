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
    /** What is interrupted still notes that it comes again. */
    private static final Duration NOTING = Duration.ofSeconds(2);

    private final TaskKind kind;
    private final Admission admission;
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

    TaskWorker(TaskKind kind, Admission admission, TaskHandler handler, TaskRows rows, TaskTiming timing, Clock clock,
            Telemetry telemetry) {
        this.kind = kind;
        this.admission = admission;
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
            if (!working.awaitTermination(timing.grace().toMillis(), TimeUnit.MILLISECONDS)) {
                working.shutdownNow();
                working.awaitTermination(NOTING.toMillis(), TimeUnit.MILLISECONDS);
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
        Taking last = Taking.ALL_HANDS;
        while (last == Taking.ALL_HANDS && !stopping) {
            last = takeSome();
        }
        pause = last == Taking.NOT_ADMITTED ? within(admission.pause()) : untilNext();
    }

    private enum Taking {
        /** Then there may be more. */
        ALL_HANDS, NOT_ADMITTED, ALL_DUE
    }

    /** As many as there are hands free and as are admitted. */
    private Taking takeSome() {
        hands.acquireUninterruptibly();
        int free = 1 + hands.drainPermits();
        int admitted = 0;
        List<TaskRows.Taken> taken = List.of();
        try {
            admitted = stopping ? 0 : admission.admit(free);
            taken = admitted == 0 ? taken : rows.take(clock.instant(), admitted);
        } finally {
            admission.giveBack(admitted - taken.size());
            hands.release(free - taken.size());
        }
        taken.forEach(task -> working.execute(() -> {
            try {
                work(task);
            } finally {
                hands.release();
            }
        }));
        if (taken.size() < admitted) {
            return Taking.ALL_DUE;
        }
        return admitted < free ? Taking.NOT_ADMITTED : Taking.ALL_HANDS;
    }

    private Duration untilNext() {
        Instant now = clock.instant();
        Duration next = rows.nextDue().map(due -> Duration.between(now, due)).orElse(timing.look());
        return within(next);
    }

    private Duration within(Duration pause) {
        Duration soonest = pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : pause;
        return soonest.compareTo(timing.look()) < 0 ? soonest : timing.look();
    }

    private void work(TaskRows.Taken task) {
        long begun = System.nanoTime();
        TaskAttempt attempt = new TaskAttempt(task.id(), task.attempts(),
                clock.instant().plus(timing.pauses().after(task.attempts(), kind.longestPause())));
        TaskOutcome outcome = telemetry.span("task " + kind.name(), SpanKind.INTERNAL,
                telemetry.parent(task.traceparent()), _ -> handled(attempt));
        admission.ended(outcome);
        telemetry.meters().time("task_attempts", Duration.ofNanos(System.nanoTime() - begun),
                "kind", kind.name(), "outcome", outcome.name().toLowerCase(Locale.ROOT));
        // where a stop has interrupted it, it comes again at once elsewhere, and not when its lease is over
        Thread.interrupted();
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
            case AGAIN, NOT_YET -> {
                rows.again(task, attempt.next(), clock.instant());
                wake();
            }
            case AWAY -> {
                rows.uncounted(task, clock.instant().plus(timing.pauses().after(1, kind.longestPause())));
                wake();
            }
        }
    }
}
