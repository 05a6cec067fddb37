package innkeeper.auth.usecase.account;

import innkeeper.auth.domain.Account;
import innkeeper.auth.domain.EmailAddress;
import innkeeper.auth.domain.Person;
import innkeeper.kernel.PersonId;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Everybody with an account; each change is announced in the transaction that makes it. */
public interface People {
    /** False, and nothing happens, where the address has an account already. */
    boolean add(Account account);

    Optional<Account> withEmail(EmailAddress email);

    Optional<Person> find(PersonId id);

    /** Owns lock, read and write; {@code step} is pure. Empty where there is no such person. */
    Optional<Person> change(PersonId id, UnaryOperator<Person> step);

    /** The same password under a new hash; nothing where the old hash is no longer the present one. */
    void rehash(PersonId id, String oldHash, String newHash);
}
