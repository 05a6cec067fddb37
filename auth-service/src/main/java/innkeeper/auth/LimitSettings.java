package innkeeper.auth;

import innkeeper.auth.domain.limit.Limit;
import innkeeper.auth.domain.limit.Lockout;
import innkeeper.auth.domain.limit.LockoutRules;
import innkeeper.auth.domain.limit.Quota;
import innkeeper.kit.settings.Environment;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How much one address or account may ask for, and how wrong passwords slow it down. */
record LimitSettings(Map<Limit, Quota> quotas, LockoutRules lockout) {
    private static final int MOST_FAILURES = 10_000;

    static LimitSettings from(Environment e) {
        var quotas = Arrays.stream(Limit.values())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), limit -> quota(e, limit)));
        var longest = e.duration("AUTH_LOCKOUT_LONGEST_PAUSE");
        var first = e.duration("AUTH_LOCKOUT_FIRST_PAUSE");
        var memory = e.duration("AUTH_LOCKOUT_MEMORY");
        return new LimitSettings(quotas, new LockoutRules(
                new Lockout(e.integer("AUTH_LOCKOUT_THRESHOLD", 1, MOST_FAILURES), first, longest, memory),
                new Lockout(e.integer("AUTH_LOCKOUT_STRANGERS_THRESHOLD", 1, MOST_FAILURES), first, longest, memory),
                e.duration("AUTH_LOCKOUT_KNOWN_ADDRESS_TTL")));
    }

    private static Quota quota(Environment e, Limit limit) {
        var rate = e.rate("AUTH_LIMIT_" + limit.name());
        return new Quota(rate.count(), rate.period());
    }
}
