package innkeeper.auth.account.usecase;

import innkeeper.auth.person.domain.Account;
import innkeeper.auth.factor.usecase.Reconfirmation;
import innkeeper.auth.password.domain.Password;
import innkeeper.auth.password.usecase.Passwords;
import innkeeper.auth.person.domain.AuthRejection.WrongPassword;
import innkeeper.auth.person.usecase.People;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import java.time.Clock;

/** Replaces a password by whoever knows it; every other session of theirs ends. */
public final class ChangePassword {
    private final People people;
    private final Passwords passwords;
    private final Reconfirmation reconfirmation;
    private final Clock clock;

    public ChangePassword(People people, Passwords passwords, Reconfirmation reconfirmation, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.reconfirmation = reconfirmation;
        this.clock = clock;
    }

    public void handle(PersonId id, Reconfirmation.Proof old, Password newPassword) {
        Account account = reconfirmation.require(id, old);
        String newHash = passwords.hash(newPassword);
        // a password that was changed meanwhile is no longer the one that was given
        if (!people.changePassword(id, account.passwordHash(), newHash, old.session(), clock.instant())) {
            throw new Rejected(new WrongPassword());
        }
    }
}
