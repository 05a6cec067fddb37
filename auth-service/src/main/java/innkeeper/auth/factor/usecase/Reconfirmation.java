package innkeeper.auth.factor.usecase;

import innkeeper.auth.factor.domain.PresentedCode;
import innkeeper.auth.limit.domain.AccountKey;
import innkeeper.auth.limit.domain.Network;
import innkeeper.auth.limit.usecase.PasswordTrials;
import innkeeper.auth.password.usecase.Passwords;
import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.AuthRejection.CodeRequired;
import innkeeper.auth.person.domain.AuthRejection.UnknownUser;
import innkeeper.auth.person.domain.AuthRejection.WrongCode;
import innkeeper.auth.person.domain.AuthRejection.WrongPassword;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.person.usecase.People;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import java.util.function.Supplier;

/** Asks somebody who is logged in once more for what they logged in with, before something that must be their own wish. */
public final class Reconfirmation {
    private final People people;
    private final Passwords passwords;
    private final PasswordTrials trials;
    private final SecondStep secondStep;

    public Reconfirmation(People people, Passwords passwords, PasswordTrials trials, SecondStep secondStep) {
        this.people = people;
        this.passwords = passwords;
        this.trials = trials;
        this.secondStep = secondStep;
    }

    private enum Outcome {
        RIGHT, WRONG_PASSWORD, WRONG_CODE
    }

    /** @param from where it is given; guessing there is slowed down as at log-in, wrong codes with wrong passwords */
    public record Proof(SessionId session, String password, PresentedCode code, Network from) {
        @Override
        public String toString() {
            return "Proof[" + session + "]";
        }
    }

    /** Password and code; the code is used up. The account as it was when the password was right. */
    public Account require(PersonId id, Proof proof) {
        return require(id, proof, () -> taken(id, proof.code()));
    }

    /** Whether the person is asked for a code; whoever is not has nothing to be right or wrong about. */
    public boolean asksCode(PersonId id) {
        return secondStep.asked(id);
    }

    /** The code alone, of somebody who is asked for one; it is used up. */
    public void requireCode(PersonId id, SessionId session, PresentedCode code, Network from) {
        if (trials.tried(AccountKey.caller(session), from, () -> taken(id, code), Outcome.RIGHT::equals) != Outcome.RIGHT) {
            throw new Rejected(new WrongCode());
        }
    }

    /** The password alone, where there is no code yet to be asked for. */
    public Account requirePassword(PersonId id, Proof proof) {
        return require(id, proof, () -> Outcome.RIGHT);
    }

    private Outcome taken(PersonId id, PresentedCode code) {
        return switch (secondStep.take(id, code)) {
            case PASSED -> Outcome.RIGHT;
            case MISSING -> throw new Rejected(new CodeRequired());
            case WRONG -> Outcome.WRONG_CODE;
        };
    }

    private Account require(PersonId id, Proof proof, Supplier<Outcome> second) {
        Account account = people.account(id).orElseThrow(() -> new Rejected(new UnknownUser(id)));
        Outcome outcome = trials.tried(AccountKey.caller(proof.session()), proof.from(),
                () -> passwords.matches(proof.password(), account.passwordHash())
                        ? second.get()
                        : Outcome.WRONG_PASSWORD,
                Outcome.RIGHT::equals);
        return switch (outcome) {
            case RIGHT -> account;
            case WRONG_PASSWORD -> throw new Rejected(new WrongPassword());
            case WRONG_CODE -> throw new Rejected(new WrongCode());
        };
    }
}
