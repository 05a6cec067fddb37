package innkeeper.auth.limit.usecase;

import innkeeper.auth.limit.domain.AccountKey;
import innkeeper.auth.limit.domain.Network;
import innkeeper.auth.limit.domain.Trials;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Passwords that were tried, by account and address. */
public interface LoginAttempts {
    Trials find(AccountKey account, Network from);

    /** Changes what is known of the account, one change at a time; what {@code step} throws changes nothing. */
    Trials change(AccountKey account, Network from, UnaryOperator<Trials> step);

    /** Forgets everything tried on the account, from wherever, and where it was known. */
    void forget(AccountKey account);

    /** Forgets what means nothing any more by then; answers how many. */
    long forgetOverBefore(Instant time);
}
