package innkeeper.auth.usecase.password;

import innkeeper.auth.domain.Password;
import innkeeper.auth.domain.Rejection.UnknownUser;
import innkeeper.auth.domain.Rejection.WrongPassword;
import innkeeper.auth.domain.SessionId;
import innkeeper.auth.usecase.account.Passwords;
import innkeeper.auth.usecase.account.People;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import java.time.Clock;

/** Replaces a password by whoever knows it; every other session of theirs ends. */
public final class ChangePassword {
    private final People people;
    private final Passwords passwords;
    private final Clock clock;

    public ChangePassword(People people, Passwords passwords, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.clock = clock;
    }

    public void handle(PersonId id, SessionId current, String oldPassword, Password newPassword) {
        var account = people.account(id).orElseThrow(() -> new Rejected(new UnknownUser(id)));
        if (!passwords.matches(oldPassword, account.passwordHash())) {
            throw new Rejected(new WrongPassword());
        }
        var newHash = passwords.hash(newPassword);
        // a password that was changed meanwhile is no longer the one that was given
        if (!people.changePassword(id, account.passwordHash(), newHash, current, clock.instant())) {
            throw new Rejected(new WrongPassword());
        }
    }
}
