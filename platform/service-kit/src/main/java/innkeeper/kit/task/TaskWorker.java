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
import java.util.Locale;
import java.util.Optional;
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
        Optional<Duration> rest = Optional.empty();
        while (rest.isEmpty() && !stopping) {
            rest = takeSome();
        }
        pause = within(rest.orElse(timing.look()));
    }

    /**
     * As many as there are hands free and as are admitted.
     *
     * @return for how long there is nothing to take then; empty where there may be more
     */
    private Optional<Duration> takeSome() {
        hands.acquireUninterruptibly();
        int free = 1 + hands.drainPermits();
        int admitted = 0;
        TaskRows.Batch taken = TaskRows.Batch.NONE;
        try {
            admitted = stopping ? 0 : admission.admit(free);
            taken = admitted == 0 ? taken : rows.take(clock.instant(), admitted);
        } finally {
            admission.giveBack(admitted - taken.tasks().size());
            hands.release(free - taken.tasks().size());
        }
        taken.tasks().forEach(task -> working.execute(() -> {
            try {
                work(task);
            } finally {
                hands.release();
            }
        }));
        if (taken.tasks().size() < admitted) {
            Instant now = clock.instant();
            return taken.nextDue().map(due -> Duration.between(now, due)).or(() -> Optional.of(timing.look()));
        }
        return admitted < free ? Optional.of(admission.pause()) : Optional.empty();
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
