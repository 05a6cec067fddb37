package innkeeper.kit.http.stream;

import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How many streams may be open at this instance, in all and of one reader. A reader that has used up its own is refused: if the
 * oldest made room instead, readers that come again by themselves would push each other out for ever.
 */
public final class StreamPlaces {
    private final Semaphore free;
    private final int perReader;
    private final Duration retryAfter;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    /** @param retryAfter within which the stream of a reader that has gone is noticed and ended */
    public StreamPlaces(int most, int perReader, Duration retryAfter) {
        this.free = new Semaphore(most);
        this.perReader = perReader;
        this.retryAfter = retryAfter;
    }

    /** One stream's place, until closed. */
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws ProblemException 429 when the reader has too many open, 503 when the instance has */
    public Place take(String reader) {
        if (taken.merge(reader, 1, Integer::sum) > perReader) {
            leave(reader);
            throw refused(ProblemKind.TOO_MANY, "too-many-streams",
                    "At most %d streams of one person are open; close one first".formatted(perReader));
        }
        if (!free.tryAcquire()) {
            leave(reader);
            throw refused(ProblemKind.UNAVAILABLE, "unavailable", "No more streams can be open here; try again");
        }
        AtomicBoolean left = new AtomicBoolean();
        return () -> {
            if (left.compareAndSet(false, true)) {
                free.release();
                leave(reader);
            }
        };
    }

    private void leave(String reader) {
        taken.computeIfPresent(reader, (_, several) -> several == 1 ? null : several - 1);
    }

    private ProblemException refused(ProblemKind kind, String code, String detail) {
        return new ProblemException(new Problem(kind, code, detail).retryAfter(retryAfter));
    }
}
