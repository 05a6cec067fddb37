package innkeeper.auth.account.usecase;

import innkeeper.auth.person.domain.Account;
import innkeeper.auth.token.usecase.AccessToken;
import java.util.List;
import innkeeper.auth.limit.domain.AccountKey;
import innkeeper.auth.limit.domain.Network;
import innkeeper.auth.limit.usecase.PasswordTrials;
import innkeeper.auth.password.usecase.Passwords;
import innkeeper.auth.person.domain.AuthRejection;
import innkeeper.auth.person.domain.AuthRejection.HasFutureBookings;
import innkeeper.auth.person.domain.AuthRejection.HasPaidStays;
import innkeeper.auth.person.domain.AuthRejection.InvalidAccessToken;
import innkeeper.auth.person.domain.AuthRejection.UnknownUser;
import innkeeper.auth.person.domain.AuthRejection.WrongPassword;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.person.usecase.Tally;
import innkeeper.auth.token.usecase.AccessTokens;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Forgets a person at their own word, unless stays bind them. It is looked before the account is shut, so that who is
 * refused stays logged in, and once more when nothing can be booked in their name any longer: that look counts.
 */
public final class DeleteAccount {
    private final People people;
    private final Passwords passwords;
    private final PasswordTrials trials;
    private final UpcomingStays upcomingStays;
    private final AccessTokens accessTokens;
    private final Runnable settling;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Tally tally;

    /** @param settling returns when every service has heard that the account is shut, and what it had begun is done */
    public DeleteAccount(
            People people, Passwords passwords, PasswordTrials trials, UpcomingStays upcomingStays,
            AccessTokens accessTokens, Runnable settling, Clock clock, Supplier<UUID> ids, Tally tally) {
        this.people = people;
        this.passwords = passwords;
        this.trials = trials;
        this.upcomingStays = upcomingStays;
        this.accessTokens = accessTokens;
        this.settling = settling;
        this.clock = clock;
        this.ids = ids;
        this.tally = tally;
    }

    /** @param from where the password is given; guessing it there is slowed down as at log-in */
    public void handle(PersonId id, SessionId session, String password, Network from) {
        Account account = people.account(id).orElseThrow(() -> new Rejected(new UnknownUser(id)));
        if (!trials.isRight(
                AccountKey.caller(session), from, () -> passwords.matches(password, account.passwordHash()))) {
            throw new Rejected(new WrongPassword());
        }
        requireUnbound(account.person());
        if (!people.close(id, clock.instant())) {
            throw new Rejected(new InvalidAccessToken());
        }
        try {
            settling.run();
            requireUnbound(account.person());
        } catch (RuntimeException e) {
            people.reopen(id);
            throw e;
        }
        if (!people.delete(id)) {
            throw new Rejected(new UnknownUser(id));
        }
        trials.forget(AccountKey.of(account.person().email()));
        trials.forget(AccountKey.caller(session));
        tally.count("deletions", account.person().role().code());
    }

    /** Asked as the person, in a session that nobody else has and that does not end with the others. */
    private void requireUnbound(Person person) {
        AccessToken token = accessTokens.forPerson(Subject.of(person, new SessionId(ids.get())));
        List<String> binding = upcomingStays.binding(person.role(), token.value());
        if (!binding.isEmpty()) {
            AuthRejection bound = person.role() == Role.HOTELIER
                    ? new HasFutureBookings(binding)
                    : new HasPaidStays(binding);
            throw new Rejected(bound);
        }
    }
}
