package innkeeper.auth.http.limit;

import innkeeper.auth.domain.Rejection.TooManyRequests;
import innkeeper.auth.domain.limit.Limit;
import innkeeper.auth.domain.limit.Quota;
import innkeeper.auth.domain.limit.Verdict;
import innkeeper.auth.usecase.limit.RateLimits;
import innkeeper.kernel.Rejected;
import innkeeper.kit.http.Call;
import innkeeper.kit.telemetry.Telemetry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One call on its way past its limits: what is refused by one of them is not taken off the next. */
final class Toll {
    private final Call call;
    private final RateLimits limits;
    private final Map<Limit, Quota> policies;
    private final Telemetry telemetry;
    private final List<Verdict> verdicts = new ArrayList<>();

    Toll(Call call, RateLimits limits, EnumMap<Limit, Quota> policies, Telemetry telemetry) {
        this.call = call;
        this.limits = limits;
        this.policies = policies;
        this.telemetry = telemetry;
        call.answerWith(RateLimitFields.POLICY, RateLimitFields.policy(policies));
    }

    /** @throws Rejected where the limit is used up */
    void pay(Limit limit, String key) {
        var verdict = limits.consume(limit, policies.get(limit), key);
        verdicts.add(verdict);
        call.answerWith(RateLimitFields.LEFT, RateLimitFields.left(RateLimitFields.strictest(verdicts)));
        if (!verdict.allowed()) {
            telemetry.meters().count("rate_limited", "limit", limit.code());
            throw new Rejected(new TooManyRequests(verdict.retryAfter()));
        }
    }
}
