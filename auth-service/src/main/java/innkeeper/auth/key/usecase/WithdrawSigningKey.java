package innkeeper.auth.key.usecase;

import java.time.Instant;
import innkeeper.auth.person.domain.AuthRejection.UnknownSigningKey;
import innkeeper.kernel.Rejected;
import java.time.Clock;

/** Ends the trust in a key that may have leaked: its tokens are refused, and if it was to sign, a new one signs. */
public final class WithdrawSigningKey {
    private final SigningKeys keys;
    private final RenewSigningKey renewSigningKey;
    private final Clock clock;

    public WithdrawSigningKey(SigningKeys keys, RenewSigningKey renewSigningKey, Clock clock) {
        this.keys = keys;
        this.renewSigningKey = renewSigningKey;
        this.clock = clock;
    }

    public void handle(String kid) {
        Instant now = clock.instant();
        if (!keys.withdraw(kid, now, left -> renewSigningKey.due(left, now))) {
            throw new Rejected(new UnknownSigningKey(kid));
        }
    }
}
