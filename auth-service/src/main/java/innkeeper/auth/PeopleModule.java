package innkeeper.auth;

import innkeeper.auth.account.http.DeletionRoutes;
import innkeeper.auth.account.http.UserRoutes;
import innkeeper.auth.account.remote.HttpUpcomingStays;
import innkeeper.auth.account.usecase.ChangeProfile;
import innkeeper.auth.account.usecase.DeleteAccount;
import innkeeper.auth.account.usecase.ReadProfile;
import innkeeper.auth.admin.http.PeopleRoutes;
import innkeeper.auth.admin.usecase.InvitePerson;
import innkeeper.auth.admin.usecase.ReinstatePerson;
import innkeeper.auth.admin.usecase.SuspendPerson;
import innkeeper.auth.audit.usecase.Incidents;
import innkeeper.auth.factor.usecase.Reconfirmation;
import innkeeper.auth.password.usecase.Passwords;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.person.usecase.Tally;
import innkeeper.auth.settings.AccountSettings;
import innkeeper.auth.relation.domain.Relations;
import innkeeper.auth.token.crypto.RandomSecrets;
import innkeeper.auth.token.usecase.AccessTokens;
import innkeeper.kit.http.Routes;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.PeriodicTask;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.telemetry.Telemetry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Wiring of profiles, of what admins do to accounts, and of leaving for good. */
record PeopleModule(List<Routes> routes, List<Part> parts) {
    private static final Duration RECOVERING = Duration.ofSeconds(30);

    static PeopleModule of(
            AccountSettings settings, Stores stores, Relations relations, AccessTokens tokens, Passwords passwords,
            Reconfirmation reconfirmation, LimitModule limit, Incidents incidents, Clock clock, Telemetry telemetry, Tally tally) {
        People people = stores.accounts().people();
        HttpUpcomingStays stays = new HttpUpcomingStays(settings.bookingUrl(), settings.remoteDeadline(), clock, telemetry);
        ReadProfile read = new ReadProfile(people);
        DeleteAccount deletion = new DeleteAccount(people, reconfirmation, limit.trials(), relations, stays, tokens,
                () -> settle(settings.deletionSettling()), incidents, clock, Ids::next, tally);
        PeriodicTask recovering = new PeriodicTask("deletions-left-half-done", RECOVERING,
                () -> people.reopenClosedBefore(clock.instant().minus(settings.longestDeletion())));
        return new PeopleModule(List.of(
                new UserRoutes(read, new ChangeProfile(people)),
                new PeopleRoutes(stores.accounts().directory(), read,
                        new InvitePerson(people, passwords, clock, Ids::next, new RandomSecrets(), tally),
                        new SuspendPerson(people, clock), new ReinstatePerson(people)),
                new DeletionRoutes(deletion, limit.limits())), List.of(recovering));
    }

    private static void settle(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("deletion of accounts", e);
        }
    }
}
