package innkeeper.auth.link.usecase;

import innkeeper.auth.link.domain.LinkPurpose;
import innkeeper.auth.person.domain.Person;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** One-time links that were sent; each use and what it brings about is one step. */
public interface Links {
    /** Whose link it is, as long as it can be used; looking uses nothing up. */
    Optional<Person> holder(String hash, Set<LinkPurpose> purposes, Instant now);

    /**
     * Uses the link up: the person has a new password and a verified address, and every session and every other link
     * that sets a password ends; a second factor, too, where the address was not verified before, for a stranger may have
     * set it up. False, and nothing happens, where the link can no longer be used.
     */
    boolean resetPassword(String hash, String newPasswordHash, Instant now);

    /** Uses the link up: the person's address is verified. False where the link can no longer be used. */
    boolean verifyEmail(String hash, Instant now);

    /** Forgets links that can no longer be used. */
    void forgetExpired(Instant now);
}
