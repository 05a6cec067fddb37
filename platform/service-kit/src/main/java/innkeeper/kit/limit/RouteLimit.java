package innkeeper.kit.limit;

import innkeeper.kit.http.Call;
import innkeeper.kit.settings.Rate;
import innkeeper.kit.telemetry.Telemetry;
import java.util.Map;

/** How often one caller may ask for one thing; who asks more often is answered 429 {@code too-many-requests}. */
public record RouteLimit(String name, Rate rate, RateLimits limits, Telemetry telemetry) {
    /** @throws innkeeper.kit.problem.ProblemException where the caller has asked too often */
    public void spend(Call call) {
        new LimitedCall(call, limits, Map.of(name, rate), telemetry, LimitedCall::tooMany)
                .spend(name, call.access().subject().id());
    }
}
