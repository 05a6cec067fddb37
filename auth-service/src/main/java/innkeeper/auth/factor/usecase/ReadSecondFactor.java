package innkeeper.auth.factor.usecase;

import innkeeper.auth.factor.domain.SecondFactor;
import innkeeper.auth.person.domain.AuthRejection.UnknownUser;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.usecase.People;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** How a person stands with their second factor. */
public final class ReadSecondFactor {
    private final People people;
    private final SecondFactors factors;
    private final FactorDuty duty;
    private final Duration life;
    private final Clock clock;

    public ReadSecondFactor(
            People people, SecondFactors factors, FactorDuty duty, Duration life, Clock clock) {
        this.people = people;
        this.factors = factors;
        this.duty = duty;
        this.life = life;
        this.clock = clock;
    }

    public State handle(PersonId id) {
        Person person = people.find(id).orElseThrow(() -> new Rejected(new UnknownUser(id)));
        return new State(factors.find(id).filter(this::holds), factors.recoveryCodesLeft(id), duty.binds(person));
    }

    private boolean holds(SecondFactor factor) {
        return switch (factor) {
            case SecondFactor.Begun begun -> clock.instant().isBefore(begun.since().plus(life));
            case SecondFactor.Active _ -> true;
        };
    }

    /** @param required whether this person must have one */
    public record State(Optional<SecondFactor> factor, int recoveryCodesLeft, boolean required) {}
}
