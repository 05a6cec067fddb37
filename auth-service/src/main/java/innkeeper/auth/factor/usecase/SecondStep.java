package innkeeper.auth.factor.usecase;

import innkeeper.auth.factor.domain.PresentedCode;
import innkeeper.auth.factor.domain.RecoveryCode;
import innkeeper.auth.factor.domain.SecondFactor;
import innkeeper.auth.person.usecase.Tally;
import innkeeper.kernel.PersonId;
import java.time.Clock;

/** Looks at the code of somebody whose password was right, and uses it up. */
public final class SecondStep {
    private final SecondFactors factors;
    private final OneTimePasswords passwords;
    private final Clock clock;
    private final Tally tally;

    /** What came of it. */
    public enum Outcome {
        /** There is no second factor, or the code was right. */
        PASSED,
        /** There is one, and no code. */
        MISSING, WRONG
    }

    public SecondStep(SecondFactors factors, OneTimePasswords passwords, Clock clock, Tally tally) {
        this.factors = factors;
        this.passwords = passwords;
        this.clock = clock;
        this.tally = tally;
    }

    public boolean asked(PersonId person) {
        return factors.active(person).isPresent();
    }

    public Outcome take(PersonId person, PresentedCode code) {
        return factors.active(person).map(factor -> take(factor, code)).orElse(Outcome.PASSED);
    }

    private Outcome take(SecondFactor.Active factor, PresentedCode code) {
        return switch (code) {
            case PresentedCode.Absent() -> Outcome.MISSING;
            case PresentedCode.OfApp(var digits) -> outcome(passwords
                    .step(factor.person(), factor.secret(), digits, clock.instant())
                    .filter(step -> factors.use(factor, step)).isPresent());
            case PresentedCode.Recovery(var recovery) -> recovered(factor.person(), recovery);
            case PresentedCode.Unreadable() -> Outcome.WRONG;
        };
    }

    private Outcome recovered(PersonId person, RecoveryCode code) {
        boolean right = factors.use(person, code);
        if (right) {
            tally.count("second_factors", "recovery-code-used");
        }
        return outcome(right);
    }

    private static Outcome outcome(boolean right) {
        return right ? Outcome.PASSED : Outcome.WRONG;
    }
}
