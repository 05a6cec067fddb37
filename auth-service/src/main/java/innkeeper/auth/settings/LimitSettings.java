package innkeeper.auth.settings;

import innkeeper.auth.limit.domain.Limit;
import innkeeper.auth.limit.domain.Lockout;
import innkeeper.auth.limit.domain.LockoutRules;
import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.Rate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How much one address or account may ask for, and how wrong passwords slow it down. */
public record LimitSettings(Map<Limit, Rate> rates, LockoutRules lockout) {
    private static final int MOST_FAILURES = 10_000;

    static LimitSettings from(Environment e) {
        Map<Limit, Rate> rates = Arrays.stream(Limit.values())
                .collect(Collectors.toUnmodifiableMap(Function.identity(),
                        limit -> e.rate("AUTH_LIMIT_" + limit.name(), mostInProduction(limit))));
        e.inProduction(refill(rates.get(Limit.LETTER_PER_ACCOUNT)).compareTo(e.duration("AUTH_RESET_LINK_TTL")) <= 0,
                "AUTH_LIMIT_LETTER_PER_ACCOUNT must give one back within AUTH_RESET_LINK_TTL in production");
        return new LimitSettings(rates, lockout(e));
    }

    /** When it is used up, there is one more after this time: as long as the link in the last letter can be used. */
    private static Duration refill(Rate rate) {
        return rate.period().dividedBy(rate.count());
    }

    private static LockoutRules lockout(Environment e) {
        Duration longest = e.duration("AUTH_LOCKOUT_LONGEST_PAUSE");
        Duration first = e.duration("AUTH_LOCKOUT_FIRST_PAUSE");
        e.inProduction(first.isPositive(), "AUTH_LOCKOUT_FIRST_PAUSE must be more than nothing in production");
        e.check(longest.compareTo(first) >= 0, "AUTH_LOCKOUT_LONGEST_PAUSE must not be below AUTH_LOCKOUT_FIRST_PAUSE");
        Duration memory = e.duration("AUTH_LOCKOUT_MEMORY");
        return new LockoutRules(
                new Lockout(threshold(e, "AUTH_LOCKOUT_THRESHOLD", 20), first, longest, memory),
                new Lockout(threshold(e, "AUTH_LOCKOUT_STRANGERS_THRESHOLD", 200), first, longest, memory),
                e.duration("AUTH_LOCKOUT_KNOWN_ADDRESS_TTL"));
    }

    private static int threshold(Environment e, String name, int mostInProduction) {
        int threshold = e.integer(name, 1, MOST_FAILURES);
        e.inProduction(threshold <= mostInProduction,
                "%s must be %d at most in production".formatted(name, mostInProduction));
        return threshold;
    }

    /** Far above what the comments in {@code .env.dev} advise, and below what only load tests need. */
    private static String mostInProduction(Limit limit) {
        return switch (limit) {
            case LOGIN_PER_ADDRESS -> "600/1m";
            case LOGIN_PER_ACCOUNT -> "60/1m";
            case REGISTER_PER_ADDRESS -> "200/1h";
            case REGISTER_PER_ACCOUNT, LETTER_PER_ACCOUNT -> "20/1h";
            case LETTER_PER_ADDRESS -> "200/1h";
            case LINK_PER_ADDRESS -> "300/1m";
            case TOKEN_PER_ADDRESS -> "6000/1m";
            case TOKEN_PER_ACCOUNT -> "600/1m";
            case PASSWORD_PER_ACCOUNT -> "20/1m";
            case USER_CODE_PER_ADDRESS -> "60/1m";
            case USER_CODE_IN_TOTAL -> "6000/1m";
        };
    }
}
