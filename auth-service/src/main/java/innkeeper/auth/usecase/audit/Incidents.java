package innkeeper.auth.usecase.audit;

import innkeeper.auth.domain.Subject;
import innkeeper.auth.domain.limit.AccountKey;

/** Rejections that no question to the policy brought about, and that somebody will want to look up. */
public interface Incidents {
    /** An old refresh token of the person's session came back: somebody has a copy, and the session is over. */
    void replayed(Subject person);

    /** So many wrong passwords were tried that the account is locked for a while. */
    void locked(AccountKey account);
}
