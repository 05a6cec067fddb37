package innkeeper.auth.factor.usecase;

import innkeeper.auth.factor.domain.RecoveryCode;
import innkeeper.auth.factor.domain.SecondFactor;
import innkeeper.auth.factor.domain.TimeStep;
import innkeeper.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Second factors and recovery codes; each change that the person should know of is announced in its transaction. */
public interface SecondFactors {
    Optional<SecondFactor> find(PersonId person);

    /** The one that is asked for. */
    default Optional<SecondFactor.Active> active(PersonId person) {
        return find(person).filter(SecondFactor.Active.class::isInstance).map(SecondFactor.Active.class::cast);
    }

    /** Replaces one that is begun. False, and nothing, where one is active. */
    boolean begin(SecondFactor.Begun begun);

    /**
     * Makes it active, with these recovery codes, and uses up the time step. False, and nothing, where it is not the one
     * that waits.
     */
    boolean confirm(SecondFactor.Begun begun, TimeStep step, List<RecoveryCode> codes, Instant now);

    /**
     * Uses up a time step. False where the factor is no more, or where this step or a later one was used before: of many
     * who bring one code at once, to whatever instance, one gets true.
     */
    boolean use(SecondFactor.Active factor, TimeStep step);

    /** Uses up a recovery code of somebody whose factor is active; false where they have no such code. */
    boolean use(PersonId person, RecoveryCode code);

    int recoveryCodesLeft(PersonId person);

    /** In place of all there were. False, and nothing, where no factor is active. */
    boolean renew(PersonId person, List<RecoveryCode> codes);

    /** At the person's own wish, with all recovery codes. False where no factor is active. */
    boolean remove(PersonId person);

    /** By an admin, whether active or begun, with all recovery codes; false where there was none. */
    boolean reset(PersonId person);

    /** Forgets what was begun by then and not confirmed; answers how many. */
    long forgetBegunBefore(Instant time);
}
