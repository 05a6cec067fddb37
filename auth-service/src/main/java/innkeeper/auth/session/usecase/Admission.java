package innkeeper.auth.session.usecase;

import java.util.Optional;
import innkeeper.auth.limit.domain.AccountKey;
import innkeeper.auth.limit.domain.Network;
import innkeeper.auth.limit.usecase.PasswordTrials;
import innkeeper.auth.password.domain.Password;
import innkeeper.auth.password.usecase.Passwords;
import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.AuthRejection;
import innkeeper.auth.person.domain.AuthRejection.AccountSuspended;
import innkeeper.auth.person.domain.AuthRejection.InvalidCredentials;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.person.usecase.Tally;
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
     * Where addresses must be verified, an account whose address is not does not exist: anybody could have opened it, and
     * by logging in would learn whether somebody else had before. One whose owner is leaving does not exist either. Only who
     * knows the password learns that the account is suspended. What is answered is the account as it stands now, with the
     * hash that it was given on the way.
     *
     * @throws Rejected also after too many wrong passwords, whether or not this one is right
     */
    public Account admit(EmailAddress email, String password, Network from) {
        Optional<Account> found = people.withEmail(email)
                .filter(account -> unverifiedToo || account.person().emailVerified())
                .filter(account -> !account.person().leaving());
        String hash = found.map(Account::passwordHash).orElseGet(passwords::decoy);
        boolean right = trials.isRight(
                AccountKey.of(email), from, () -> passwords.matches(password, hash) && found.isPresent());
        Account account = found.filter(_ -> right).map(known -> refreshed(known, password))
                .orElseThrow(() -> refused("wrong", new InvalidCredentials()));
        if (account.person().suspended()) {
            throw refused("suspended", new AccountSuspended());
        }
        tally.count("logins", "admitted");
        return account;
    }

    /** Now that the password is known, its hash can cost what it should; without that the person still gets in. */
    private Account refreshed(Account account, String password) {
        if (!passwords.outdated(account.passwordHash())) {
            return account;
        }
        try {
            String hash = passwords.hash(new Password(password));
            people.rehash(account.person().id(), account.passwordHash(), hash);
            return new Account(account.person(), hash);
        } catch (RuntimeException e) {
            LOG.warn("A password keeps its old hash until the next log-in", e);
            return account;
        }
    }

    private Rejected refused(String outcome, AuthRejection rejection) {
        tally.count("logins", outcome);
        return new Rejected(rejection);
    }
}
