package innkeeper.auth.usecase.deletion;

import innkeeper.auth.domain.Rejection.HasFutureBookings;
import innkeeper.auth.domain.Rejection.UnknownUser;
import innkeeper.auth.domain.Rejection.WrongPassword;
import innkeeper.auth.domain.Role;
import innkeeper.auth.domain.limit.AccountKey;
import innkeeper.auth.domain.limit.Network;
import innkeeper.auth.usecase.account.Passwords;
import innkeeper.auth.usecase.account.People;
import innkeeper.auth.usecase.account.Tally;
import innkeeper.auth.usecase.limit.PasswordTrials;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import java.time.Clock;

/** Forgets a person at their own word; a hotelier stays as long as guests are expected. */
public final class DeleteAccount {
    private final People people;
    private final Passwords passwords;
    private final PasswordTrials trials;
    private final UpcomingStays upcomingStays;
    private final Clock clock;
    private final Tally tally;

    public DeleteAccount(
            People people, Passwords passwords, PasswordTrials trials, UpcomingStays upcomingStays, Clock clock,
            Tally tally) {
        this.people = people;
        this.passwords = passwords;
        this.trials = trials;
        this.upcomingStays = upcomingStays;
        this.clock = clock;
        this.tally = tally;
    }

    /**
     * @param from where the password is given; guessing it there is slowed down as at log-in
     * @param credential the caller's own, under which booking-service is asked
     */
    public void handle(PersonId id, String password, Network from, String credential) {
        var account = people.account(id).orElseThrow(() -> new Rejected(new UnknownUser(id)));
        if (!trials.isRight(AccountKey.caller(id), from, () -> passwords.matches(password, account.passwordHash()))) {
            throw new Rejected(new WrongPassword());
        }
        if (account.person().role() == Role.HOTELIER && upcomingStays.atHotelsOf(credential)) {
            throw new Rejected(new HasFutureBookings());
        }
        if (!people.delete(id, clock.instant())) {
            throw new Rejected(new UnknownUser(id));
        }
        trials.forget(AccountKey.of(account.person().email()));
        trials.forget(AccountKey.caller(id));
        tally.count("deletions", account.person().role().code());
    }
}
