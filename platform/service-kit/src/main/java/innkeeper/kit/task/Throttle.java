package innkeeper.kit.task;

import innkeeper.kit.telemetry.Telemetry;
import io.github.bucket4j.Bucket;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;

/**
 * So many tasks a second in this instance, and none while what they need is away: after ten of twenty that did not reach it
 * a single one is tried after 1 s, 2 s, 4 s … 10 s, until one does. Metric: {@code task_breaker_open} (kind).
 */
public final class Throttle implements Admission {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final CircuitBreakerConfig BREAKER = CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(50)
            .permittedNumberOfCallsInHalfOpenState(1)
            .maxWaitDurationInHalfOpenState(Duration.ofMinutes(5))
            .waitIntervalFunctionInOpenState(IntervalFunction.ofExponentialBackoff(FIRST_WAIT, 2.0, LONGEST_WAIT))
            .build();

    private final Bucket bucket;
    private final CircuitBreaker breaker;

    /** @param perSecond also how many may begin at once after a rest */
    public Throttle(TaskKind kind, int perSecond, Telemetry telemetry) {
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
        this.breaker = CircuitBreaker.of(kind.name(), BREAKER);
        telemetry.meters().gauge("task_breaker_open", () -> isClosed() ? 0 : 1, "kind", kind.name());
    }

    @Override
    public int admit(int wanted) {
        int permitted = 0;
        while (permitted < wanted && breaker.tryAcquirePermission()) {
            permitted++;
        }
        if (permitted == 0) {
            return 0;
        }
        int admitted = (int) bucket.tryConsumeAsMuchAsPossible(permitted);
        release(permitted - admitted);
        return admitted;
    }

    @Override
    public void giveBack(int unused) {
        if (unused > 0) {
            bucket.addTokens(unused);
            release(unused);
        }
    }

    @Override
    public void ended(TaskOutcome outcome) {
        switch (outcome) {
            case DONE, AGAIN -> breaker.onSuccess(0, breaker.getTimestampUnit());
            case AWAY -> breaker.onError(0, breaker.getTimestampUnit(), new AwayException());
            case NOT_YET -> giveBack(1);
        }
    }

    @Override
    public Duration pause() {
        return isClosed()
                ? Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill())
                : SHORT;
    }

    private boolean isClosed() {
        return breaker.getState() == CircuitBreaker.State.CLOSED;
    }

    private void release(int permissions) {
        for (int released = 0; released < permissions; released++) {
            breaker.releasePermission();
        }
    }

    @SuppressWarnings("serial")
    private static final class AwayException extends RuntimeException {
        AwayException() {
            super("away", null, false, false);
        }
    }
}
