package innkeeper.kit.database;

import innkeeper.kit.problem.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Has one statement do what several threads want at the same time. Who asks alone has a statement at once; what is wanted while
 * one is under way goes together with the next, which waits a little for more after one that was for several. Where one of several makes it fail, each is
 * done by itself, so that none fails for another's sake. Whoever asks holds no transaction open, or the database's connections
 * could all be waiting.
 *
 * @param <W> what each of them wants; two that are equal get the same
 * @param <R> what each of them gets
 */
public final class Together<W, R> {
    /** So that nobody waits long for what others want. */
    private static final int MOST = 64;
    /** Between two statements under load. */
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Function<List<W>, Map<W, R>> statement;
    private final Queue<Wish<W, R>> wishes = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();
    private long earliest = System.nanoTime();

    /** @param statement for at most 64, all different; what it leaves out has no answer */
    public Together(Function<List<W>, Map<W, R>> statement) {
        this.statement = statement;
    }

    public Optional<R> get(W wanted) {
        Wish<W, R> mine = new Wish<>(wanted);
        wishes.add(mine);
        turn.lock();
        try {
            while (!mine.isDone()) {
                awaitCompany();
                List<Wish<W, R>> some = next();
                fulfil(some);
                earliest = System.nanoTime() + (some.size() > 1 ? PAUSE.toNanos() : 0);
            }
        } finally {
            turn.unlock();
        }
        return mine.answer();
    }

    /** An interrupt is left to the statement, which it concerns as well. */
    private void awaitCompany() {
        long left = earliest - System.nanoTime();
        while (left > 0 && wishes.size() < MOST && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(left);
            left = earliest - System.nanoTime();
        }
    }

    private List<Wish<W, R>> next() {
        List<Wish<W, R>> next = new ArrayList<>();
        for (Wish<W, R> wish = wishes.poll(); wish != null; wish = next.size() < MOST ? wishes.poll() : null) {
            next.add(wish);
        }
        return next;
    }

    private void fulfil(List<Wish<W, R>> some) {
        try {
            Map<W, R> answers = statement.apply(some.stream().map(Wish::wanted).distinct().toList());
            some.forEach(wish -> wish.done(Optional.ofNullable(answers.get(wish.wanted()))));
        } catch (RuntimeException e) {
            if (some.size() == 1 || e instanceof Unavailable) {
                some.forEach(wish -> wish.failed(e));
            } else {
                some.forEach(wish -> fulfil(List.of(wish)));
            }
        } finally {
            some.stream().filter(wish -> !wish.isDone())
                    .forEach(wish -> wish.failed(new IllegalStateException("ended by an error")));
        }
    }

    /** Rows by what each of them answers. */
    public static <W, R> Map<W, R> byKey(List<R> rows, Function<R, W> key) {
        return rows.stream().collect(Collectors.toMap(key, Function.identity()));
    }

    private static final class Wish<W, R> {
        private final W wanted;
        private Optional<R> answer = Optional.empty();
        private RuntimeException failure;
        private boolean done;

        Wish(W wanted) {
            this.wanted = wanted;
        }

        W wanted() {
            return wanted;
        }

        boolean isDone() {
            return done;
        }

        void done(Optional<R> found) {
            answer = found;
            done = true;
        }

        void failed(RuntimeException thrown) {
            failure = thrown;
            done = true;
        }

        Optional<R> answer() {
            if (failure != null) {
                throw failure;
            }
            return answer;
        }
    }
}
