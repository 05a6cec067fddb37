package innkeeper.auth.factor.usecase;

import innkeeper.auth.factor.domain.RecoveryCode;
import innkeeper.auth.person.domain.AuthRejection.NoSecondFactor;
import innkeeper.auth.person.usecase.Tally;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import java.util.List;
import java.util.function.Supplier;

/** Gives a person new recovery codes in place of the old ones. */
public final class RenewRecoveryCodes {
    private final SecondFactors factors;
    private final Reconfirmation reconfirmation;
    private final Supplier<List<RecoveryCode>> recoveryCodes;
    private final Tally tally;

    public RenewRecoveryCodes(SecondFactors factors, Reconfirmation reconfirmation,
            Supplier<List<RecoveryCode>> recoveryCodes, Tally tally) {
        this.factors = factors;
        this.reconfirmation = reconfirmation;
        this.recoveryCodes = recoveryCodes;
        this.tally = tally;
    }

    public List<RecoveryCode> handle(PersonId person, Reconfirmation.Proof proof) {
        reconfirmation.require(person, proof);
        List<RecoveryCode> codes = recoveryCodes.get();
        if (!factors.renew(person, codes)) {
            throw new Rejected(new NoSecondFactor());
        }
        tally.count("second_factors", "codes-renewed");
        return codes;
    }
}
