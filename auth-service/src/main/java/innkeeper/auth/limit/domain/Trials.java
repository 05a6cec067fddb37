package innkeeper.auth.limit.domain;

import innkeeper.auth.person.domain.AuthRejection.TooManyRequests;
import innkeeper.kernel.Rejected;
import java.time.Duration;
import java.time.Instant;

/**
 * What was tried on one account, seen from one address. Where the account is known, what others guess elsewhere does
 * not count: an attacker locks himself out, and every stranger, but not the owner.
 *
 * @param here wrong passwords from this address
 * @param everywhere wrong passwords from all addresses that the account was not known at
 * @param knownUntil how long this address counts as the owner's
 */
public record Trials(Streak here, Streak everywhere, Instant knownUntil) {
    public static final Trials NONE = new Trials(Streak.NONE, Streak.NONE, Instant.EPOCH);

    /**
     * Counts a password as wrong before it is tried, so that many at once are not more than one after another.
     *
     * @throws Rejected while the account is locked for this address
     */
    public Trials begun(Instant now, LockoutRules rules) {
        Instant until = lockedUntil(now);
        if (until.isAfter(now)) {
            throw new Rejected(new TooManyRequests(Duration.between(now, until)));
        }
        return new Trials(here.longer(now, rules.atOneAddress()),
                known(now) ? everywhere : everywhere.longer(now, rules.everywhere()), knownUntil);
    }

    /** It was the right one: from now on the account is known here. */
    public Trials succeeded(Instant now, LockoutRules rules) {
        return new Trials(Streak.NONE, known(now) ? everywhere : Streak.NONE, now.plus(rules.knownFor()));
    }

    /** It was not tried after all; where others have counted since, they keep their count. */
    public Trials withdrawn(Trials begun, Instant now) {
        return equals(begun)
                ? new Trials(here.shorter(), known(now) ? everywhere : everywhere.shorter(), knownUntil)
                : this;
    }

    public boolean known(Instant now) {
        return now.isBefore(knownUntil);
    }

    /** In the past where nothing is locked. */
    public Instant lockedUntil(Instant now) {
        return known(now) || here.lockedUntil().isAfter(everywhere.lockedUntil())
                ? here.lockedUntil()
                : everywhere.lockedUntil();
    }
}
