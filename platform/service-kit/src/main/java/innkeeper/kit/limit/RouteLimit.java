package innkeeper.kit.limit;

import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.ids.Fingerprint;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.settings.Rate;
import innkeeper.kit.telemetry.Telemetry;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/** How often one caller may ask for one thing; who asks more often is answered 429 {@code too-many-requests}. */
public record RouteLimit(String name, Rate rate, RateLimits limits, Telemetry telemetry) {
    /** @throws innkeeper.kit.problem.ProblemException where the caller has asked too often */
    public void spend(Call call) {
        spend(call, call.access().subject().id());
    }

    /**
     * Where callers need not say who they are: counts by where they come from.
     *
     * @throws innkeeper.kit.problem.ProblemException where too much has been asked for from there
     */
    public void spendByNetwork(Call call) {
        spend(call, Fingerprint.of(call.clientAddress().network().getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The same for who reads pages, and reads there that it was too often.
     *
     * @param busy says so
     */
    public Answer page(Call call, Supplier<Answer> busy, Supplier<Answer> page) {
        try {
            spendByNetwork(call);
        } catch (ProblemException tooMany) {
            return busy.get().retryAfter(tooMany.problem().retryAfter()).refusedAs(tooMany.problem().code());
        }
        return page.get();
    }

    private void spend(Call call, String caller) {
        new LimitedCall(call, limits, Map.of(name, rate), telemetry, LimitedCall::tooMany).spend(name, caller);
    }
}
