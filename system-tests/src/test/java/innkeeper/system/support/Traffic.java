package innkeeper.system.support;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** People who keep asking until this is closed; each asks again shortly after the last answer. */
public final class Traffic implements AutoCloseable {
    private static final int PAUSE_MILLIS = 20;

    private final Queue<Seen> seen = new ConcurrentLinkedQueue<>();
    private final ScheduledExecutorService clock;
    private final List<ScheduledFuture<?>> people;

    /** An answer with the moments of {@link System#nanoTime} between which it was made. */
    public record Seen(long askedAt, long answeredAt, Answer answer) {
        public int status() {
            return answer.status();
        }
    }

    private Traffic(List<Supplier<Answer>> questions) {
        this.clock = Executors.newScheduledThreadPool(questions.size());
        this.people = questions.stream().<ScheduledFuture<?>>map(question -> clock.scheduleWithFixedDelay(
                () -> ask(question), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS)).toList();
    }

    public static Traffic of(List<Supplier<Answer>> questions) {
        return new Traffic(questions);
    }

    /** Returns when so many more questions have been asked and answered. */
    public void awaitMore(int answers) {
        long now = System.nanoTime();
        Patience.eventually().until(() -> since(now).count() >= answers);
    }

    public Stream<Seen> all() {
        return seen.stream();
    }

    /** What was asked after a moment of {@link System#nanoTime}. */
    public Stream<Seen> since(long moment) {
        return all().filter(each -> each.askedAt() - moment > 0);
    }

    /** Ends the questions; somebody who got no answer at all is a failure. */
    @Override
    public void close() {
        people.forEach(person -> person.cancel(false));
        clock.close();
        assertEquals(List.of(), people.stream().filter(person -> person.state() == Future.State.FAILED)
                .map(Future::exceptionNow).toList());
    }

    private void ask(Supplier<Answer> question) {
        long asked = System.nanoTime();
        Answer answer = question.get();
        seen.add(new Seen(asked, System.nanoTime(), answer));
    }
}
