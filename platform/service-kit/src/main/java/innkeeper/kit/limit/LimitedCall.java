package innkeeper.kit.limit;

import innkeeper.kit.http.Call;
import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.kit.settings.Rate;
import innkeeper.kit.telemetry.Telemetry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One call on its way past its limits: what is refused by one of them is not taken off the next. Every answer of the
 * call, a rejection too, says what is left.
 */
public final class LimitedCall {
    private final Call call;
    private final RateLimits limits;
    private final Map<String, Rate> rates;
    private final Telemetry telemetry;
    private final Function<Duration, RuntimeException> rejection;
    private final List<Verdict> verdicts = new ArrayList<>();

    /** @param rejection what to throw, given the time after which one more request is allowed */
    public LimitedCall(Call call, RateLimits limits, Map<String, Rate> rates, Telemetry telemetry,
            Function<Duration, RuntimeException> rejection) {
        this.call = call;
        this.limits = limits;
        this.rates = rates;
        this.telemetry = telemetry;
        this.rejection = rejection;
        call.answerWith(RateLimitFields.POLICY, RateLimitFields.policy(rates));
    }

    /** For the problem {@code too-many-requests}. */
    public static RuntimeException tooMany(Duration pause) {
        return new ProblemException(new Problem(ProblemKind.TOO_MANY, "too-many-requests",
                "This was asked for too often: wait before the next time").retryAfter(pause));
    }

    /** Throws the rejection where the limit is used up. */
    public void spend(String limit, String key) {
        Verdict verdict = limits.consume(limit, rates.get(limit), key);
        verdicts.add(verdict);
        call.answerWith(RateLimitFields.LEFT, RateLimitFields.left(RateLimitFields.strictest(verdicts)));
        if (!verdict.allowed()) {
            telemetry.meters().count("rate_limited", "limit", limit);
            throw rejection.apply(verdict.retryAfter());
        }
    }
}
