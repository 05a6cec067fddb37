package innkeeper.auth.usecase.account;

import innkeeper.auth.domain.Account;
import innkeeper.auth.domain.EmailAddress;
import innkeeper.auth.domain.Person;
import innkeeper.auth.domain.PersonEvent;
import innkeeper.kernel.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** People in a map, and what was announced of them. */
public final class InMemoryPeople implements People {
    private final Map<PersonId, Account> accounts = new LinkedHashMap<>();
    private final List<PersonEvent> announced = new ArrayList<>();

    @Override
    public synchronized boolean add(Account account) {
        if (withEmail(account.person().email()).isPresent()) {
            return false;
        }
        accounts.put(account.person().id(), account);
        announced.add(new PersonEvent.Registered(account.person()));
        return true;
    }

    @Override
    public synchronized Optional<Account> withEmail(EmailAddress email) {
        return accounts.values().stream().filter(account -> account.person().email().equals(email)).findFirst();
    }

    @Override
    public synchronized Optional<Person> find(PersonId id) {
        return Optional.ofNullable(accounts.get(id)).map(Account::person);
    }

    @Override
    public synchronized Optional<Person> change(PersonId id, UnaryOperator<Person> step) {
        return Optional.ofNullable(accounts.get(id)).map(account -> {
            var after = step.apply(account.person());
            if (!after.equals(account.person())) {
                accounts.put(id, new Account(after, account.passwordHash()));
                announced.add(new PersonEvent.Updated(after));
            }
            return after;
        });
    }

    @Override
    public synchronized void rehash(PersonId id, String oldHash, String newHash) {
        accounts.computeIfPresent(id, (_, account) -> account.passwordHash().equals(oldHash)
                ? new Account(account.person(), newHash)
                : account);
    }

    public synchronized List<PersonEvent> announced() {
        return List.copyOf(announced);
    }
}
