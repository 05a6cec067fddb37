package innkeeper.auth.factor.usecase;

import innkeeper.auth.factor.domain.SecondFactor;
import innkeeper.auth.person.domain.AuthRejection.SecondFactorExists;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.usecase.Tally;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Gives a person the secret for their app; nothing is asked for until they show that the app has it. */
public final class BeginEnrolment {
    private final SecondFactors factors;
    private final OneTimePasswords passwords;
    private final Reconfirmation reconfirmation;
    private final Duration life;
    private final Clock clock;
    private final Tally tally;

    public BeginEnrolment(SecondFactors factors, OneTimePasswords passwords, Reconfirmation reconfirmation,
            Duration life, Clock clock, Tally tally) {
        this.factors = factors;
        this.passwords = passwords;
        this.reconfirmation = reconfirmation;
        this.life = life;
        this.clock = clock;
        this.tally = tally;
    }

    public Enrolment handle(PersonId id, Reconfirmation.Proof proof) {
        Person person = reconfirmation.requirePassword(id, proof).person();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        OneTimePasswords.NewSecret secret = passwords.secretFor(person);
        if (!factors.begin(new SecondFactor.Begun(id, secret.sealed(), now))) {
            throw new Rejected(new SecondFactorExists());
        }
        tally.count("second_factors", "begun");
        return new Enrolment(secret, now.plus(life));
    }

    /** @param expiresAt until when a first code has to come */
    public record Enrolment(OneTimePasswords.NewSecret secret, Instant expiresAt) {}
}
