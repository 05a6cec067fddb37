package innkeeper.auth.factor.usecase;

import innkeeper.auth.person.domain.AuthRejection.OwnAccount;
import innkeeper.auth.person.domain.AuthRejection.UnknownUser;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.person.usecase.Tally;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;

/** Turns the second factor off of somebody who has lost everything; an admin's own takes a code like anybody's. */
public final class ResetSecondFactor {
    private final People people;
    private final SecondFactors factors;
    private final Tally tally;

    public ResetSecondFactor(People people, SecondFactors factors, Tally tally) {
        this.people = people;
        this.factors = factors;
        this.tally = tally;
    }

    public void handle(PersonId admin, PersonId id) {
        if (admin.equals(id)) {
            throw new Rejected(new OwnAccount());
        }
        people.find(id).orElseThrow(() -> new Rejected(new UnknownUser(id)));
        if (factors.reset(id)) {
            tally.count("second_factors", "reset");
        }
    }
}
