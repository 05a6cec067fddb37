package innkeeper.auth;

import innkeeper.auth.audit.usecase.Incidents;
import innkeeper.auth.factor.usecase.Reconfirmation;
import innkeeper.auth.link.page.Pages;
import innkeeper.auth.password.crypto.ZxcvbnGuesses;
import innkeeper.auth.password.usecase.PasswordPolicy;
import innkeeper.auth.password.usecase.Passwords;
import innkeeper.auth.relation.usecase.RelationView;
import innkeeper.auth.settings.Settings;
import innkeeper.auth.site.page.Site;
import innkeeper.auth.staff.http.AccessRoutes;
import innkeeper.auth.staff.http.StaffRoutes;
import innkeeper.auth.staff.page.InvitationRoutes;
import innkeeper.auth.staff.usecase.AcceptInvitation;
import innkeeper.auth.staff.usecase.AwaitHotel;
import innkeeper.auth.staff.usecase.ChangeStaff;
import innkeeper.auth.staff.usecase.InviteStaff;
import innkeeper.auth.staff.usecase.RemoveStaff;
import innkeeper.auth.staff.usecase.Staff;
import innkeeper.auth.staff.usecase.WithdrawInvitation;
import innkeeper.auth.token.crypto.RandomSecrets;
import innkeeper.kernel.JustMade;
import innkeeper.kit.http.Routes;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.PeriodicTask;
import innkeeper.kit.telemetry.Telemetry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Wiring of who works for which hotel. */
record StaffModule(List<Routes> routes, List<Part> parts) {
    private static final Duration CLEANING = Duration.ofHours(1);

    static StaffModule of(Settings settings, Stores stores, RelationView relations, Passwords passwords, Reconfirmation reconfirmation, LimitModule limit,
            Incidents incidents, Clock clock, Telemetry telemetry) {
        Staff staff = stores.staff();
        PasswordPolicy policy = new PasswordPolicy(settings.account().passwordMinLength(), new ZxcvbnGuesses());
        InviteStaff invite = new InviteStaff(
                staff, settings.account().links(), incidents, clock, Ids::next, new RandomSecrets());
        AcceptInvitation accept = new AcceptInvitation(staff, relations, policy, passwords, limit.trials(), incidents,
                AccountModule.tally(telemetry), clock, Ids::next);
        AwaitHotel hotels = new AwaitHotel(staff, relations, new JustMade(clock));
        Site site = new Site();
        return new StaffModule(List.of(
                new StaffRoutes(staff, hotels, invite, new WithdrawInvitation(staff, incidents),
                        new ChangeStaff(staff, relations, incidents, clock), new RemoveStaff(staff, relations, incidents, clock),
                        reconfirmation, limit.limits(), clock),
                new InvitationRoutes(accept, site, new Pages(site, policy.fewestCharacters()), limit.limits()::link),
                new AccessRoutes(stores.accounts().people(), staff)),
                List.of(new PeriodicTask("expired-staff-invitations", CLEANING,
                        () -> staff.forgetExpired(clock.instant()))));
    }
}
