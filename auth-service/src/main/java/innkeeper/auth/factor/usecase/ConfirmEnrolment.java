package innkeeper.auth.factor.usecase;

import innkeeper.auth.factor.domain.PresentedCode;
import innkeeper.auth.factor.domain.RecoveryCode;
import innkeeper.auth.factor.domain.SecondFactor;
import innkeeper.auth.factor.domain.TimeStep;
import innkeeper.auth.person.domain.AuthRejection.NoEnrolment;
import innkeeper.auth.person.domain.AuthRejection.WrongCode;
import innkeeper.auth.person.usecase.Tally;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Turns a second factor on by the first code of its app. */
public final class ConfirmEnrolment {
    private final SecondFactors factors;
    private final OneTimePasswords passwords;
    private final Supplier<List<RecoveryCode>> recoveryCodes;
    private final Duration life;
    private final Clock clock;
    private final Tally tally;

    public ConfirmEnrolment(SecondFactors factors, OneTimePasswords passwords,
            Supplier<List<RecoveryCode>> recoveryCodes, Duration life, Clock clock, Tally tally) {
        this.factors = factors;
        this.passwords = passwords;
        this.recoveryCodes = recoveryCodes;
        this.life = life;
        this.clock = clock;
        this.tally = tally;
    }

    public List<RecoveryCode> handle(PersonId person, PresentedCode code) {
        Instant now = clock.instant();
        SecondFactor.Begun begun = waiting(person, now).orElseThrow(() -> new Rejected(new NoEnrolment()));
        TimeStep step = step(begun, code, now).orElseThrow(() -> new Rejected(new WrongCode()));
        List<RecoveryCode> codes = recoveryCodes.get();
        if (!factors.confirm(begun, step, codes, now)) {
            throw new Rejected(new NoEnrolment());
        }
        tally.count("second_factors", "enabled");
        return codes;
    }

    private Optional<SecondFactor.Begun> waiting(PersonId person, Instant now) {
        return factors.find(person).filter(SecondFactor.Begun.class::isInstance).map(SecondFactor.Begun.class::cast)
                .filter(begun -> now.isBefore(begun.since().plus(life)));
    }

    private Optional<TimeStep> step(SecondFactor.Begun begun, PresentedCode code, Instant now) {
        return code instanceof PresentedCode.OfApp(var digits)
                ? passwords.step(begun.person(), begun.secret(), digits, now)
                : Optional.empty();
    }
}
