package innkeeper.auth.limit.usecase;

import innkeeper.kit.limit.RateLimits;
import innkeeper.kit.limit.Verdict;
import innkeeper.kit.settings.Rate;
import innkeeper.testkit.time.MovableClock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static innkeeper.auth.limit.domain.Limit.LOGIN_PER_ACCOUNT;
import static innkeeper.auth.limit.domain.Limit.LOGIN_PER_ADDRESS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every counter of requests promises, as long as one instance counts. */
public abstract class RateLimitsContract {
    protected static final Rate TEN_A_MINUTE = new Rate(10, Duration.ofMinutes(1));

    protected final MovableClock clock = MovableClock.at("2026-11-22T12:00:00Z");
    protected final String somebody = UUID.randomUUID().toString();

    protected abstract RateLimits limits();

    private Verdict ask(String limit, String key) {
        return limits().consume(limit, TEN_A_MINUTE, key);
    }

    private long allowedOf(int requests, String limit, String key) {
        return IntStream.range(0, requests).filter(_ -> ask(limit, key).allowed()).count();
    }

    @Test
    void each_request_is_taken_off_the_quota_until_none_is_left() {
        assertEquals(new Verdict(LOGIN_PER_ACCOUNT.code(), true, 9, Duration.ofSeconds(6), Duration.ZERO),
                ask(LOGIN_PER_ACCOUNT.code(), somebody));
        assertEquals(new Verdict(LOGIN_PER_ACCOUNT.code(), true, 8, Duration.ofSeconds(12), Duration.ZERO),
                ask(LOGIN_PER_ACCOUNT.code(), somebody));
        assertEquals(8, allowedOf(100, LOGIN_PER_ACCOUNT.code(), somebody));
        assertEquals(new Verdict(LOGIN_PER_ACCOUNT.code(), false, 0, Duration.ofSeconds(60), Duration.ofSeconds(6)),
                ask(LOGIN_PER_ACCOUNT.code(), somebody));
    }

    @Test
    void the_quota_comes_back_evenly_and_no_further_than_it_was() {
        assertEquals(10, allowedOf(11, LOGIN_PER_ACCOUNT.code(), somebody));
        clock.pass(Duration.ofSeconds(5));
        assertFalse(ask(LOGIN_PER_ACCOUNT.code(), somebody).allowed());
        clock.pass(Duration.ofSeconds(2));
        assertTrue(ask(LOGIN_PER_ACCOUNT.code(), somebody).allowed());
        assertFalse(ask(LOGIN_PER_ACCOUNT.code(), somebody).allowed());
        clock.pass(Duration.ofHours(1));
        assertEquals(10, allowedOf(11, LOGIN_PER_ACCOUNT.code(), somebody));
    }

    @Test
    void everybody_and_every_limit_has_a_quota_of_its_own() {
        assertEquals(10, allowedOf(20, LOGIN_PER_ACCOUNT.code(), somebody));
        assertEquals(10, allowedOf(20, LOGIN_PER_ADDRESS.code(), somebody));
        assertEquals(10, allowedOf(20, LOGIN_PER_ACCOUNT.code(), somebody + "-else"));
    }

    @Test
    void a_quota_that_was_changed_starts_afresh() {
        assertEquals(10, allowedOf(20, LOGIN_PER_ACCOUNT.code(), somebody));
        var twelve = new Rate(12, Duration.ofMinutes(1));
        assertEquals(11, limits().consume(LOGIN_PER_ACCOUNT.code(), twelve, somebody).remaining());
    }

    @Test
    void who_has_the_whole_quota_again_is_forgotten_and_nobody_else() {
        ask(LOGIN_PER_ACCOUNT.code(), somebody);
        clock.pass(Duration.ofSeconds(5));
        assertEquals(0, limits().forgetRefilledBefore(clock.instant()));
        clock.pass(Duration.ofSeconds(2));
        assertEquals(1, limits().forgetRefilledBefore(clock.instant()));
        assertEquals(9, ask(LOGIN_PER_ACCOUNT.code(), somebody).remaining());
    }
}
