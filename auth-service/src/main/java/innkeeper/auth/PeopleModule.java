package innkeeper.auth;

import innkeeper.auth.crypto.RandomSecrets;
import innkeeper.auth.http.DeletionRoutes;
import innkeeper.auth.http.PeopleRoutes;
import innkeeper.auth.http.UserRoutes;
import innkeeper.auth.remote.HttpUpcomingStays;
import innkeeper.auth.usecase.account.ChangeProfile;
import innkeeper.auth.usecase.account.Passwords;
import innkeeper.auth.usecase.account.ReadProfile;
import innkeeper.auth.usecase.account.Tally;
import innkeeper.auth.usecase.admin.InvitePerson;
import innkeeper.auth.usecase.admin.ReinstatePerson;
import innkeeper.auth.usecase.admin.SuspendPerson;
import innkeeper.auth.usecase.deletion.DeleteAccount;
import innkeeper.kit.http.Routes;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.telemetry.Telemetry;
import java.time.Clock;
import java.util.List;

/** Wiring of profiles, of what admins do to accounts, and of leaving for good. */
record PeopleModule(List<Routes> routes) {
    static PeopleModule of(
            AccountSettings settings, Stores stores, Passwords passwords, LimitModule limit, Runnable wakeWriter,
            Clock clock, Telemetry telemetry, Tally tally) {
        var people = stores.accounts().people();
        var stays = new HttpUpcomingStays(settings.bookingUrl(), settings.remoteDeadline(), clock, telemetry);
        var read = new ReadProfile(people);
        return new PeopleModule(List.of(
                new UserRoutes(read, new ChangeProfile(people)),
                new PeopleRoutes(stores.accounts().directory(), read,
                        new InvitePerson(people, passwords, clock, Ids::next, new RandomSecrets(), wakeWriter, tally),
                        new SuspendPerson(people, clock), new ReinstatePerson(people)),
                new DeletionRoutes(new DeleteAccount(people, passwords, limit.trials(), stays, clock, tally),
                        limit.limits())));
    }
}
