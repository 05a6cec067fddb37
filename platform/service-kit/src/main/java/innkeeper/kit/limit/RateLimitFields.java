package innkeeper.kit.limit;

import innkeeper.kit.http.Answer;
import innkeeper.kit.settings.Rate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The header fields of draft-ietf-httpapi-ratelimit-headers-10; times are whole seconds, rounded up. */
final class RateLimitFields {
    static final String POLICY = "RateLimit-Policy";
    static final String LEFT = "RateLimit";

    private RateLimitFields() {}

    /** Such as {@code "login-per-address";q=60;w=60, "login-per-account";q=10;w=60}. */
    static String policy(Map<String, Rate> rates) {
        return rates.entrySet().stream()
                .map(policy -> quoted(policy.getKey()) + ";q=" + policy.getValue().count()
                        + ";w=" + Answer.wholeSeconds(policy.getValue().period()))
                .collect(Collectors.joining(", "));
    }

    /** Such as {@code "login-per-account";r=9;t=6}. */
    static String left(Verdict verdict) {
        return quoted(verdict.limit()) + ";r=" + verdict.remaining() + ";t=" + Answer.wholeSeconds(verdict.reset());
    }

    /** The one that refused, or else the one with least left. */
    static Verdict strictest(List<Verdict> verdicts) {
        return verdicts.stream()
                .min(Comparator.comparing(Verdict::allowed).thenComparing(Verdict::remaining))
                .orElseThrow();
    }

    private static String quoted(String limit) {
        return '"' + limit + '"';
    }
}
