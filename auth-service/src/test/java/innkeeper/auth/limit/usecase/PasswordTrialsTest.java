package innkeeper.auth.limit.usecase;

import innkeeper.auth.limit.domain.AccountKey;
import innkeeper.auth.limit.domain.Lockout;
import innkeeper.auth.limit.domain.LockoutRules;
import innkeeper.auth.limit.domain.Network;
import innkeeper.auth.person.domain.AuthRejection.TooManyRequests;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.kernel.Rejected;
import innkeeper.testkit.time.MovableClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PasswordTrialsTest {
    private static final AccountKey ANNA = AccountKey.of(new EmailAddress("anna@innkeeper.example"));
    private static final Network HOME = Network.of("192.0.2.7");
    private static final Network ELSEWHERE = Network.of("203.0.113.5");

    private final MovableClock clock = MovableClock.at("2026-11-22T12:00:00Z");
    private final AtomicInteger lockouts = new AtomicInteger();
    private final AtomicInteger tried = new AtomicInteger();
    private final PasswordTrials trials = new PasswordTrials(new InMemoryLoginAttempts(), new LockoutRules(
            new Lockout(5, Duration.ofSeconds(1), Duration.ofMinutes(15), Duration.ofHours(24)),
            new Lockout(20, Duration.ofSeconds(1), Duration.ofMinutes(15), Duration.ofHours(24)),
            Duration.ofDays(90)), clock, account -> {
                assertEquals(ANNA, account);
                lockouts.incrementAndGet();
            });

    private boolean attempt(Network from, boolean right) {
        return trials.isRight(ANNA, from, () -> {
            tried.incrementAndGet();
            return right;
        });
    }

    private void wrong(int times, Network from) {
        IntStream.range(0, times).forEach(_ -> assertFalse(attempt(from, false)));
    }

    private void locked(Duration expected, Network from, boolean right) {
        var rejection = assertThrows(Rejected.class, () -> attempt(from, right)).rejection();
        assertEquals(new TooManyRequests(expected), rejection);
    }

    private static Network stranger(int number) {
        return Network.of("198.51.100." + number);
    }

    @Test
    void the_fifth_wrong_password_in_a_row_is_followed_by_a_second_and_each_further_one_by_twice_as_long() {
        wrong(5, HOME);
        locked(Duration.ofSeconds(1), HOME, false);
        clock.pass(Duration.ofSeconds(1));
        wrong(1, HOME);
        locked(Duration.ofSeconds(2), HOME, false);
        clock.pass(Duration.ofSeconds(2));
        wrong(1, HOME);
        locked(Duration.ofSeconds(4), HOME, false);
        assertEquals(7, tried.get());
        assertEquals(3, lockouts.get());
    }

    @Test
    void while_locked_the_right_password_is_refused_like_a_wrong_one_and_neither_is_tried() {
        wrong(5, HOME);
        locked(Duration.ofSeconds(1), HOME, true);
        locked(Duration.ofSeconds(1), HOME, false);
        assertEquals(5, tried.get());
    }

    @Test
    void what_is_refused_while_locked_makes_the_lock_no_longer() {
        wrong(5, HOME);
        clock.pass(Duration.ofMillis(600));
        locked(Duration.ofMillis(400), HOME, false);
        locked(Duration.ofMillis(400), HOME, false);
        clock.pass(Duration.ofMillis(400));
        assertTrue(attempt(HOME, true));
    }

    @Test
    void the_right_password_clears_what_was_counted_there() {
        wrong(4, HOME);
        assertTrue(attempt(HOME, true));
        wrong(4, HOME);
        assertTrue(attempt(HOME, true));
        assertEquals(0, lockouts.get());
    }

    @Test
    void failures_are_forgotten_a_while_after_the_last_pause() {
        wrong(5, HOME);
        clock.pass(Duration.ofHours(24).plusSeconds(1));
        wrong(4, HOME);
        assertTrue(attempt(HOME, true));
    }

    @Test
    void whoever_guesses_locks_himself_out_and_not_the_owner_elsewhere() {
        wrong(5, ELSEWHERE);
        locked(Duration.ofSeconds(1), ELSEWHERE, false);
        assertTrue(attempt(HOME, true));
    }

    @Test
    void many_strangers_lock_all_strangers_out_but_not_the_owner_where_he_is_known() {
        assertTrue(attempt(HOME, true));
        IntStream.rangeClosed(1, 5).forEach(number -> wrong(4, stranger(number)));
        locked(Duration.ofSeconds(1), stranger(99), true);
        assertTrue(attempt(HOME, true));
        locked(Duration.ofSeconds(1), stranger(99), true);
    }

    @Test
    void the_owner_at_a_known_address_may_err_without_helping_the_strangers_lock() {
        assertTrue(attempt(HOME, true));
        IntStream.rangeClosed(1, 4).forEach(number -> wrong(4, stranger(number)));
        wrong(4, HOME);
        assertTrue(attempt(ELSEWHERE, true));
    }

    @Test
    void an_address_is_known_for_a_while_only() {
        assertTrue(attempt(HOME, true));
        assertTrue(trials.knows(ANNA, HOME));
        assertFalse(trials.knows(ANNA, ELSEWHERE));
        clock.pass(Duration.ofDays(90));
        assertFalse(trials.knows(ANNA, HOME));
        IntStream.rangeClosed(1, 5).forEach(number -> wrong(4, stranger(number)));
        locked(Duration.ofSeconds(1), HOME, true);
    }

    @Test
    void the_owner_who_proved_himself_by_letter_gets_in_however_long_strangers_go_on() {
        IntStream.rangeClosed(1, 5).forEach(number -> wrong(4, stranger(number)));
        locked(Duration.ofSeconds(1), ELSEWHERE, true);
        trials.welcome(ANNA, ELSEWHERE);
        IntStream.rangeClosed(1, 5).forEach(number -> wrong(4, stranger(number + 100)));
        assertTrue(attempt(ELSEWHERE, true));
    }

    @Test
    void a_password_that_could_not_be_tried_does_not_count() {
        wrong(4, HOME);
        for (var again = 0; again < 10; again++) {
            assertThrows(IllegalStateException.class, () -> trials.isRight(ANNA, HOME, () -> {
                throw new IllegalStateException("no thread free");
            }));
        }
        wrong(1, HOME);
        locked(Duration.ofSeconds(1), HOME, false);
        assertEquals(1, lockouts.get());
    }

    @Test
    void accounts_are_the_same_in_any_case_and_do_not_mix() {
        wrong(5, HOME);
        assertEquals(ANNA, AccountKey.of(new EmailAddress("ANNA@innkeeper.example")));
        assertTrue(trials.isRight(AccountKey.of(new EmailAddress("boris@innkeeper.example")), HOME, () -> true));
    }
}
