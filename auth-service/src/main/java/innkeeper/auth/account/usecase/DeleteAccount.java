package innkeeper.auth.account.usecase;

import innkeeper.auth.person.domain.Account;
import innkeeper.auth.token.usecase.AccessToken;
import java.util.List;
import innkeeper.auth.audit.usecase.Incidents;
import innkeeper.auth.factor.usecase.Reconfirmation;
import innkeeper.auth.limit.domain.AccountKey;
import innkeeper.auth.limit.usecase.PasswordTrials;
import innkeeper.auth.person.domain.AuthRejection.HasStaysAhead;
import innkeeper.auth.person.domain.AuthRejection.InvalidAccessToken;
import innkeeper.auth.person.domain.AuthRejection.LastOwner;
import innkeeper.auth.person.domain.AuthRejection.UnknownUser;
import innkeeper.auth.person.domain.LeftHotel;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.person.usecase.Tally;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.auth.relation.domain.Relations;
import innkeeper.auth.token.usecase.AccessTokens;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Forgets a person at their own word, unless a hotel of theirs or a stay binds them. It is looked before the account is shut, so that who is
 * refused stays logged in, and once more when nothing can be booked in their name any longer: that look counts.
 */
public final class DeleteAccount {
    private final People people;
    private final Reconfirmation reconfirmation;
    private final PasswordTrials trials;
    private final Relations relations;
    private final UpcomingStays upcomingStays;
    private final AccessTokens accessTokens;
    private final Runnable settling;
    private final Incidents incidents;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Tally tally;

    /** @param settling returns when every service has heard that the account is shut, and what it had begun is done */
    public DeleteAccount(
            People people, Reconfirmation reconfirmation, PasswordTrials trials, Relations relations,
            UpcomingStays upcomingStays, AccessTokens accessTokens, Runnable settling, Incidents incidents, Clock clock,
            Supplier<UUID> ids, Tally tally) {
        this.people = people;
        this.reconfirmation = reconfirmation;
        this.trials = trials;
        this.relations = relations;
        this.upcomingStays = upcomingStays;
        this.accessTokens = accessTokens;
        this.settling = settling;
        this.incidents = incidents;
        this.clock = clock;
        this.ids = ids;
        this.tally = tally;
    }

    public void handle(PersonId id, Reconfirmation.Proof proof) {
        Account account = reconfirmation.require(id, proof);
        requireUnbound(account.person());
        if (!people.close(id, clock.instant())) {
            throw new Rejected(new InvalidAccessToken());
        }
        try {
            settling.run();
            requireUnbound(account.person());
            people.delete(id, clock.instant()).orElseThrow(() -> new Rejected(new UnknownUser(id)))
                    .forEach(left -> audit(account.person(), left));
        } catch (RuntimeException e) {
            people.reopen(id);
            throw e;
        }
        trials.forget(AccountKey.of(account.person().email()));
        trials.forget(AccountKey.caller(proof.session()));
        tally.count("deletions", account.person().role().code());
    }

    private void audit(Person person, LeftHotel left) {
        incidents.relationChanged(Subject.of(person), "user.delete", new HotelId(left.hotel().id()),
                "ended %s of %s".formatted(left.relation(), person.id()));
    }

    /** Asked as the person, in a session that nobody else has and that does not end with the others. */
    private void requireUnbound(Person person) {
        if (relations.hotelsOf(person.id().toString()).containsKey(Relation.OWNER)) {
            throw new Rejected(new LastOwner());
        }
        AccessToken token = accessTokens.forPerson(Subject.of(person, new SessionId(ids.get())));
        List<String> binding = upcomingStays.binding(person.id(), token.value());
        if (!binding.isEmpty()) {
            throw new Rejected(new HasStaysAhead(binding));
        }
    }
}
