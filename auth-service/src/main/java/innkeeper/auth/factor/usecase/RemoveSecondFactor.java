package innkeeper.auth.factor.usecase;

import innkeeper.auth.person.domain.AuthRejection.NoSecondFactor;
import innkeeper.auth.person.usecase.Tally;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;

/** Turns a second factor off at its owner's wish. */
public final class RemoveSecondFactor {
    private final SecondFactors factors;
    private final Reconfirmation reconfirmation;
    private final Tally tally;

    public RemoveSecondFactor(SecondFactors factors, Reconfirmation reconfirmation, Tally tally) {
        this.factors = factors;
        this.reconfirmation = reconfirmation;
        this.tally = tally;
    }

    public void handle(PersonId person, Reconfirmation.Proof proof) {
        reconfirmation.require(person, proof);
        if (!factors.remove(person)) {
            throw new Rejected(new NoSecondFactor());
        }
        tally.count("second_factors", "removed");
    }
}
