package innkeeper.auth.usecase.password;

import innkeeper.auth.domain.AuthRejection.UnknownUser;
import innkeeper.auth.domain.AuthRejection.WrongPassword;
import innkeeper.auth.domain.Password;
import innkeeper.auth.domain.limit.AccountKey;
import innkeeper.auth.domain.limit.Network;
import innkeeper.auth.domain.session.SessionId;
import innkeeper.auth.usecase.account.Passwords;
import innkeeper.auth.usecase.account.People;
import innkeeper.auth.usecase.limit.PasswordTrials;
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
        var account = people.account(id).orElseThrow(() -> new Rejected(new UnknownUser(id)));
        if (!trials.isRight(AccountKey.caller(current), from,
                () -> passwords.matches(oldPassword, account.passwordHash()))) {
            throw new Rejected(new WrongPassword());
        }
        var newHash = passwords.hash(newPassword);
        // a password that was changed meanwhile is no longer the one that was given
        if (!people.changePassword(id, account.passwordHash(), newHash, current, clock.instant())) {
            throw new Rejected(new WrongPassword());
        }
    }
}
