package innkeeper.auth.account.usecase;

import innkeeper.auth.person.domain.Account;
import innkeeper.auth.limit.domain.AccountKey;
import innkeeper.auth.limit.domain.Network;
import innkeeper.auth.limit.usecase.PasswordTrials;
import innkeeper.auth.password.domain.Password;
import innkeeper.auth.password.usecase.Passwords;
import innkeeper.auth.person.domain.AuthRejection.UnknownUser;
import innkeeper.auth.person.domain.AuthRejection.WrongPassword;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.person.usecase.People;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import java.time.Clock;

/** Replaces a password by whoever knows it; every other session of theirs ends. */
public final class ChangePassword {
    private final People people;
    private final Passwords passwords;
    private final PasswordTrials trials;
    private final Clock clock;

    public ChangePassword(People people, Passwords passwords, PasswordTrials trials, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.trials = trials;
        this.clock = clock;
    }

    /** @param from where the old password is given; guessing it there is slowed down as at log-in */
    public void handle(PersonId id, SessionId current, String oldPassword, Password newPassword, Network from) {
        Account account = people.account(id).orElseThrow(() -> new Rejected(new UnknownUser(id)));
        if (!trials.isRight(AccountKey.caller(current), from,
                () -> passwords.matches(oldPassword, account.passwordHash()))) {
            throw new Rejected(new WrongPassword());
        }
        String newHash = passwords.hash(newPassword);
        // a password that was changed meanwhile is no longer the one that was given
        if (!people.changePassword(id, account.passwordHash(), newHash, current, clock.instant())) {
            throw new Rejected(new WrongPassword());
        }
    }
}
