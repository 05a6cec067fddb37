package innkeeper.auth.limit.usecase;

import innkeeper.auth.limit.domain.AccountKey;
import innkeeper.auth.limit.domain.Network;
import innkeeper.auth.limit.domain.Streak;
import innkeeper.auth.limit.domain.Trials;
import innkeeper.auth.person.domain.EmailAddress;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What every store of tried passwords promises. */
public abstract class LoginAttemptsContract {
    protected static final AccountKey ANNA = AccountKey.of(new EmailAddress("anna@innkeeper.example"));
    protected static final Network HOME = Network.of("192.0.2.7");
    private static final AccountKey BORIS = AccountKey.of(new EmailAddress("boris@innkeeper.example"));
    private static final Network ELSEWHERE = Network.of("203.0.113.5");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");
    private static final Streak FOUR = new Streak(4, NOON, NOON.plusSeconds(60));
    private static final Streak NINE = new Streak(9, NOON.plusSeconds(5), NOON.plusSeconds(90));
    private static final Trials SEEN = new Trials(FOUR, NINE, NOON.plusSeconds(100));

    protected abstract LoginAttempts attempts();

    @Test
    void of_an_account_that_nobody_tried_nothing_is_known() {
        assertEquals(Trials.NONE, attempts().find(ANNA, HOME));
    }

    @Test
    void a_change_is_found_again_and_goes_on_from_the_last() {
        var attempts = attempts();
        assertEquals(SEEN, attempts.change(ANNA, HOME, before -> {
            assertEquals(Trials.NONE, before);
            return SEEN;
        }));
        assertEquals(SEEN, attempts.find(ANNA, HOME));
        var cleared = new Trials(Streak.NONE, Streak.NONE, NOON.plusSeconds(200));
        attempts.change(ANNA, HOME, before -> {
            assertEquals(SEEN, before);
            return cleared;
        });
        assertEquals(cleared, attempts.find(ANNA, HOME));
    }

    @Test
    void what_strangers_did_is_seen_from_everywhere_and_the_rest_only_from_where_it_happened() {
        var attempts = attempts();
        attempts.change(ANNA, HOME, _ -> SEEN);
        assertEquals(new Trials(Streak.NONE, NINE, Instant.EPOCH), attempts.find(ANNA, ELSEWHERE));
        assertEquals(Trials.NONE, attempts.find(BORIS, HOME));
    }

    @Test
    void a_step_that_throws_changes_nothing() {
        var attempts = attempts();
        attempts.change(ANNA, HOME, _ -> SEEN);
        assertThrows(IllegalStateException.class, () -> attempts.change(ANNA, HOME, _ -> {
            throw new IllegalStateException("locked");
        }));
        assertEquals(SEEN, attempts.find(ANNA, HOME));
    }

    @Test
    void an_account_is_forgotten_with_all_its_addresses_and_no_other_account() {
        var attempts = attempts();
        attempts.change(ANNA, HOME, _ -> SEEN);
        attempts.change(ANNA, ELSEWHERE, _ -> SEEN);
        attempts.change(BORIS, HOME, _ -> SEEN);
        attempts.forget(ANNA);
        assertEquals(Trials.NONE, attempts.find(ANNA, HOME));
        assertEquals(Trials.NONE, attempts.find(ANNA, ELSEWHERE));
        assertEquals(SEEN, attempts.find(BORIS, HOME));
    }

    @Test
    void what_means_nothing_any_more_is_cleaned_away_and_the_rest_stays() {
        var attempts = attempts();
        attempts.change(ANNA, HOME, _ -> SEEN);
        assertEquals(0, attempts.forgetOverBefore(NOON.plusSeconds(90)));
        assertEquals(1, attempts.forgetOverBefore(NOON.plusSeconds(91)));
        assertEquals(new Trials(FOUR, Streak.NONE, NOON.plusSeconds(100)), attempts.find(ANNA, HOME));
        assertEquals(1, attempts.forgetOverBefore(NOON.plusSeconds(101)));
        assertEquals(Trials.NONE, attempts.find(ANNA, HOME));
    }
}
