package innkeeper.auth.grant.usecase;

import innkeeper.auth.grant.domain.Authenticated;
import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.AuthRejection.AccountSuspended;
import innkeeper.auth.person.usecase.People;
import innkeeper.kernel.Rejected;
import java.util.Optional;

/** Looks once more at who logged in on an earlier page: much can have happened to them since. */
final class Returning {
    private final People people;

    Returning(People people) {
        this.people = people;
    }

    /**
     * Empty where what they got in with holds no more.
     *
     * @throws Rejected with {@link AccountSuspended} where they are suspended, or leaving
     */
    Optional<Account> account(Authenticated who) {
        Optional<Account> account = people.account(who.person());
        if (account.map(Account::person).filter(person -> person.suspended() || person.leaving()).isPresent()) {
            throw new Rejected(new AccountSuspended());
        }
        return account.filter(who::stillIs);
    }
}
