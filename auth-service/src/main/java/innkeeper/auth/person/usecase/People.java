package innkeeper.auth.person.usecase;

import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.LeftHotel;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Everybody with an account; each change is announced in the transaction that makes it. */
public interface People {
    /**
     * Opens an account, has its address verified by mail and answers true; where the address has an account already,
     * its owner is told instead. Takes as long either way.
     */
    boolean register(Account account);

    /** Opens an account whose owner sets the first password by mail; false, and nothing, where there is one already. */
    boolean invite(Account account);

    Optional<Account> withEmail(EmailAddress email);

    Optional<Account> account(PersonId id);

    default Optional<Person> find(PersonId id) {
        return account(id).map(Account::person);
    }

    /** Owns lock, read and write; {@code step} is pure. Empty where there is no such person. */
    Optional<Person> change(PersonId id, UnaryOperator<Person> step);

    /** The same password under a new hash; nothing where the old hash is no longer the present one. */
    void rehash(PersonId id, String oldHash, String newHash);

    /**
     * Another password: every other session and every link that sets one ends. False, and nothing happens, where the
     * old hash is no longer the present one.
     */
    boolean changePassword(PersonId id, String oldHash, String newHash, SessionId keep, Instant now);

    /**
     * Shuts the account of somebody who wants to leave: every session ends and none opens until it is known whether they
     * can. False where there is no such person, or the account is shut already; the last active admin is refused.
     */
    boolean close(PersonId id, Instant now);

    /** Opens a shut account again; nothing where it is not shut. */
    void reopen(PersonId id);

    /** Opens again what was shut by somebody who never came back to it; answers how many. */
    long reopenClosedBefore(Instant time);

    /**
     * Forgets a person whose account is shut: every service is told, a last letter goes out, and so it is told that they work
     * for no hotel any more. The owner of a hotel is refused.
     *
     * @return what they left; empty, and nothing happens, where there is no such person or the account has been opened again
     */
    Optional<List<LeftHotel>> delete(PersonId id, Instant now);
}
