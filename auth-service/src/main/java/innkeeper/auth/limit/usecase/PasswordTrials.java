package innkeeper.auth.limit.usecase;

import innkeeper.auth.limit.domain.AccountKey;
import innkeeper.auth.limit.domain.LockoutRules;
import innkeeper.auth.limit.domain.Network;
import innkeeper.auth.limit.domain.Trials;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets passwords be tried, at a pace at which guessing leads nowhere. */
public final class PasswordTrials {
    private static final Logger LOG = LoggerFactory.getLogger(PasswordTrials.class);

    private final LoginAttempts attempts;
    private final LockoutRules rules;
    private final Clock clock;
    private final Consumer<AccountKey> lockouts;

    /** @param lockouts hears of every pause that a wrong password brought about */
    public PasswordTrials(LoginAttempts attempts, LockoutRules rules, Clock clock, Consumer<AccountKey> lockouts) {
        this.attempts = attempts;
        this.rules = rules;
        this.clock = clock;
        this.lockouts = lockouts;
    }

    /**
     * Whether the password is right; an account that does not exist takes part like any other.
     *
     * @param right tries it; not called while the account is locked for this address
     * @throws innkeeper.kernel.Rejected while it is locked, whatever the password
     */
    public boolean isRight(AccountKey account, Network from, BooleanSupplier right) {
        return tried(account, from, right::getAsBoolean, known -> known);
    }

    /**
     * The same for what has more than two ends: what {@code trying} throws counts neither as right nor as wrong.
     *
     * @param right whether what came of it was right; all else was wrong
     */
    public <T> T tried(AccountKey account, Network from, Supplier<T> trying, Predicate<T> right) {
        Trials begun = attempts.change(account, from, trials -> trials.begun(now(), rules));
        T outcome;
        try {
            outcome = trying.get();
        } catch (RuntimeException e) {
            attempts.change(account, from, trials -> trials.withdrawn(begun, now()));
            throw e;
        }
        if (right.test(outcome)) {
            attempts.change(account, from, trials -> trials.succeeded(now(), rules));
        } else {
            reportLock(account, begun);
        }
        return outcome;
    }

    /** Whether the account has logged in from there lately. */
    public boolean knows(AccountKey account, Network from) {
        return attempts.find(account, from).known(now());
    }

    /** The owner has proved himself by other means, such as a letter: every lock is gone, and he is known there. */
    public void welcome(AccountKey account, Network from) {
        attempts.forget(account);
        attempts.change(account, from, trials -> trials.succeeded(now(), rules));
    }

    /** The account is no more. */
    public void forget(AccountKey account) {
        attempts.forget(account);
    }

    private void reportLock(AccountKey account, Trials begun) {
        Instant now = now();
        Instant until = begun.lockedUntil(now);
        if (until.isAfter(now)) {
            LOG.warn("Account {} is locked for {} s after {} wrong passwords from one address, {} from strangers",
                    account, Duration.between(now, until).toSeconds(), begun.here().failures(),
                    begun.everywhere().failures());
            lockouts.accept(account);
        }
    }

    /** As fine as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
