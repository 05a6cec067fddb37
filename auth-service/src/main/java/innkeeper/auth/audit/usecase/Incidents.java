package innkeeper.auth.audit.usecase;

import innkeeper.auth.limit.domain.AccountKey;
import innkeeper.auth.person.domain.Subject;
import innkeeper.kernel.HotelId;

/** What no question to the policy brought about, and that somebody will want to look up. */
public interface Incidents {
    /** An old refresh token of the person's session came back: somebody has a copy, and the session is over. */
    void replayed(Subject person);

    /** So many wrong passwords were tried that the account is locked for a while. */
    void locked(AccountKey account);

    /**
     * Somebody has changed what somebody is to a hotel, or offered to.
     *
     * @param what in words, with whom it is about
     */
    void relationChanged(Subject by, String action, HotelId hotel, String what);
}
