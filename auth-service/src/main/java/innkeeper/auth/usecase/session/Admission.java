package innkeeper.auth.usecase.session;

import innkeeper.auth.domain.Account;
import innkeeper.auth.domain.EmailAddress;
import innkeeper.auth.domain.Password;
import innkeeper.auth.domain.Person;
import innkeeper.auth.domain.Rejection;
import innkeeper.auth.domain.Rejection.AccountSuspended;
import innkeeper.auth.domain.Rejection.EmailNotVerified;
import innkeeper.auth.domain.Rejection.InvalidCredentials;
import innkeeper.auth.domain.limit.AccountKey;
import innkeeper.auth.domain.limit.Network;
import innkeeper.auth.usecase.account.Passwords;
import innkeeper.auth.usecase.account.People;
import innkeeper.auth.usecase.account.Tally;
import innkeeper.auth.usecase.limit.PasswordTrials;
import innkeeper.kernel.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets in whoever knows an account's password; an unknown address costs as much time as a wrong one. */
public final class Admission {
    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

    private final People people;
    private final Passwords passwords;
    private final PasswordTrials trials;
    private final boolean unverifiedToo;
    private final Tally tally;

    public Admission(People people, Passwords passwords, PasswordTrials trials, boolean unverifiedToo, Tally tally) {
        this.people = people;
        this.passwords = passwords;
        this.trials = trials;
        this.unverifiedToo = unverifiedToo;
        this.tally = tally;
    }

    /**
     * Only who knows the password learns that the account is suspended or unverified.
     *
     * @throws Rejected also after too many wrong passwords, whether or not this one is right
     */
    public Person admit(EmailAddress email, String password, Network from) {
        var found = people.withEmail(email);
        var hash = found.map(Account::passwordHash).orElseGet(passwords::decoy);
        var right = trials.isRight(
                AccountKey.of(email), from, () -> passwords.matches(password, hash) && found.isPresent());
        var account = found.filter(_ -> right).orElseThrow(() -> refused("wrong", new InvalidCredentials()));
        refresh(account, password);
        if (account.person().suspended()) {
            throw refused("suspended", new AccountSuspended());
        }
        if (!account.person().emailVerified() && !unverifiedToo) {
            throw refused("unverified", new EmailNotVerified());
        }
        tally.count("logins", "admitted");
        return account.person();
    }

    /** Now that the password is known, its hash can cost what it should; without that the person still gets in. */
    private void refresh(Account account, String password) {
        if (passwords.outdated(account.passwordHash())) {
            try {
                people.rehash(account.person().id(), account.passwordHash(), passwords.hash(new Password(password)));
            } catch (RuntimeException e) {
                LOG.warn("A password keeps its old hash until the next log-in", e);
            }
        }
    }

    private Rejected refused(String outcome, Rejection rejection) {
        tally.count("logins", outcome);
        return new Rejected(rejection);
    }
}
