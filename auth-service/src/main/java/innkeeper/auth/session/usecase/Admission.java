package innkeeper.auth.session.usecase;

import java.util.Optional;
import innkeeper.auth.factor.domain.PresentedCode;
import innkeeper.auth.factor.usecase.SecondStep;
import innkeeper.auth.limit.domain.AccountKey;
import innkeeper.auth.limit.domain.Network;
import innkeeper.auth.limit.usecase.PasswordTrials;
import innkeeper.auth.password.domain.Password;
import innkeeper.auth.password.usecase.Passwords;
import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.AuthRejection;
import innkeeper.auth.person.domain.AuthRejection.AccountSuspended;
import innkeeper.auth.person.domain.AuthRejection.InvalidCode;
import innkeeper.auth.person.domain.AuthRejection.InvalidCredentials;
import innkeeper.auth.person.domain.AuthRejection.SecondFactorRequired;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.person.usecase.Tally;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets in whoever knows an account's password and, where it has a second factor, a code of it; an unknown address costs as much time as a wrong one. */
public final class Admission {
    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

    private final People people;
    private final Passwords passwords;
    private final PasswordTrials trials;
    private final SecondStep secondStep;
    private final boolean unverifiedToo;
    private final Tally tally;

    private enum Outcome {
        ADMITTED, WRONG_PASSWORD, WRONG_CODE
    }

    public Admission(People people, Passwords passwords, PasswordTrials trials, SecondStep secondStep,
            boolean unverifiedToo, Tally tally) {
        this.people = people;
        this.passwords = passwords;
        this.trials = trials;
        this.secondStep = secondStep;
        this.unverifiedToo = unverifiedToo;
        this.tally = tally;
    }

    /**
     * Where addresses must be verified, an account whose address is not does not exist: anybody could have opened it, and
     * by logging in would learn whether somebody else had before. One whose owner is leaving does not exist either. Only who
     * knows the password learns that the account is suspended, or that a code is needed; the code is looked at after that,
     * and used up. What is answered is the account as it stands now, with the hash that it was given on the way.
     *
     * @throws Rejected also after too many wrong passwords and codes, whether or not these are right
     */
    public Account admit(EmailAddress email, String password, PresentedCode code, Network from) {
        Optional<Account> found = people.withEmail(email)
                .filter(account -> unverifiedToo || account.person().emailVerified())
                .filter(account -> !account.person().leaving());
        String hash = found.map(Account::passwordHash).orElseGet(passwords::decoy);
        Outcome outcome = trials.tried(AccountKey.of(email), from,
                () -> passwords.matches(password, hash) && found.isPresent()
                        ? second(found.get(), code)
                        : Outcome.WRONG_PASSWORD,
                Outcome.ADMITTED::equals);
        requireAdmitted(outcome);
        return refreshed(found.orElseThrow(), password);
    }

    /**
     * The code alone, where it comes in a request after that of the password.
     *
     * @param account for which {@link SecondFactorRequired} was answered, as it stands now
     */
    public void takeCode(Account account, PresentedCode code, Network from) {
        requireAdmitted(trials.tried(AccountKey.of(account.person().email()), from, () -> second(account, code),
                Outcome.ADMITTED::equals));
    }

    private void requireAdmitted(Outcome outcome) {
        switch (outcome) {
            case ADMITTED -> tally.count("logins", "admitted");
            case WRONG_PASSWORD -> throw refused("wrong", new InvalidCredentials());
            case WRONG_CODE -> throw refused("wrong-code", new InvalidCode());
        }
    }

    /**
     * Once more in the same log-in, where the account has changed since it was admitted: the password must still hold,
     * and the code, which is used up, is not asked for again.
     */
    public Account again(PersonId admitted, String password) {
        Account account = people.account(admitted)
                .filter(known -> !known.person().leaving() && passwords.matches(password, known.passwordHash()))
                .orElseThrow(() -> refused("wrong", new InvalidCredentials()));
        requireOpen(account.person());
        return account;
    }

    private Outcome second(Account account, PresentedCode code) {
        requireOpen(account.person());
        return switch (secondStep.take(account.person().id(), code)) {
            case PASSED -> Outcome.ADMITTED;
            case MISSING -> throw refused("code-missing", new SecondFactorRequired(account));
            case WRONG -> Outcome.WRONG_CODE;
        };
    }

    private void requireOpen(Person person) {
        if (person.suspended()) {
            throw refused("suspended", new AccountSuspended());
        }
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
