package innkeeper.kit.remote;

import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.telemetry.Telemetry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * A service outside this process: attempts that find it away are repeated a few times with jitter, and after too many
 * of them it is left alone for a while. Metrics: {@code remote_calls} (neighbour, outcome) and
 * {@code remote_breaker_open} (neighbour).
 */
public final class Neighbour {
    private static final int ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final CircuitBreakerConfig BREAKER = CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofMillis(500))
            .permittedNumberOfCallsInHalfOpenState(3)
            .recordException(e -> e instanceof CallFailed)
            .build();

    private final String name;
    private final Telemetry telemetry;
    private final CircuitBreaker breaker;
    private final Retry retry;

    public Neighbour(String name, Telemetry telemetry) {
        this.name = name;
        this.telemetry = telemetry;
        this.breaker = CircuitBreaker.of(name, BREAKER);
        this.retry = Retry.of(name, RetryConfig.custom()
                .maxAttempts(ATTEMPTS)
                .intervalFunction(IntervalFunction.ofExponentialRandomBackoff(FIRST_PAUSE, 2.0, 0.5))
                .retryOnException(e -> e instanceof CallFailed away && away.repeatable())
                .build());
        telemetry.meters().gauge("remote_breaker_open",
                () -> breaker.getState() == CircuitBreaker.State.OPEN ? 1 : 0, "neighbour", name);
    }

    /**
     * @param attempt throws {@link CallFailed} when it did not reach the neighbour; whatever else it throws is an answer
     * @throws Unavailable when no attempt reached it, or none was made because it has been away too often
     */
    public <T> T call(Supplier<T> attempt) {
        long begun = System.nanoTime();
        String outcome = "answered";
        AtomicBoolean sent = new AtomicBoolean();
        try {
            return Retry.decorateSupplier(retry, CircuitBreaker.decorateSupplier(breaker, noting(sent, attempt))).get();
        } catch (CallFailed e) {
            outcome = "away";
            throw new Unavailable(name, e.getCause(), sent.get());
        } catch (CallNotPermittedException e) {
            outcome = "not_tried";
            throw new Unavailable(name, e, sent.get());
        } finally {
            telemetry.meters().time("remote_calls", Duration.ofNanos(System.nanoTime() - begun),
                    "neighbour", name, "outcome", outcome);
        }
    }

    /** One attempt that may have arrived is enough, whatever became of the others. */
    private static <T> Supplier<T> noting(AtomicBoolean sent, Supplier<T> attempt) {
        return () -> {
            try {
                return attempt.get();
            } catch (CallFailed e) {
                sent.compareAndSet(false, e.sent());
                throw e;
            }
        };
    }
}
