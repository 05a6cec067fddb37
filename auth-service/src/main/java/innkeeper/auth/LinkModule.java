package innkeeper.auth;

import innkeeper.auth.link.page.LetterRoutes;
import innkeeper.auth.link.page.LinkRoutes;
import innkeeper.auth.link.page.Pages;
import innkeeper.auth.link.usecase.AskForLink;
import innkeeper.auth.link.usecase.Letters;
import innkeeper.auth.link.usecase.LinkRules;
import innkeeper.auth.link.usecase.Links;
import innkeeper.auth.link.usecase.ResetPassword;
import innkeeper.auth.link.usecase.VerifyEmail;
import innkeeper.auth.link.usecase.WriteLetter;
import innkeeper.auth.password.usecase.PasswordPolicy;
import innkeeper.auth.password.usecase.Passwords;
import innkeeper.auth.person.usecase.Tally;
import innkeeper.auth.site.page.Site;
import innkeeper.auth.token.crypto.RandomSecrets;
import innkeeper.kit.http.Routes;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.PeriodicTask;
import innkeeper.kit.telemetry.Telemetry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Wiring of letters with one-time links: asking for them, writing them, and where the links lead. */
record LinkModule(List<Routes> routes, List<Part> parts) {
    private static final Duration CLEANING = Duration.ofHours(1);

    static LinkModule of(
            Stores stores, PasswordPolicy policy, Passwords passwords, LimitModule limit,
            Clock clock, Tally tally) {
        Links links = stores.accounts().links();
        Letters letters = stores.accounts().letters();
        PeriodicTask cleaning = new PeriodicTask("expired-links", CLEANING, () -> links.forgetExpired(clock.instant()));
        Site site = new Site();
        Pages pages = new Pages(site, policy.fewestCharacters());
        ResetPassword resetPassword = new ResetPassword(links, policy, passwords, limit.trials(), clock, tally);
        VerifyEmail verifyEmail = new VerifyEmail(links, clock, tally);
        return new LinkModule(
                List.of(new LetterRoutes(new AskForLink(letters, clock), site, limit.pages()),
                        LinkRoutes.toChoosePassword(resetPassword, pages, limit.limits()::link),
                        LinkRoutes.toConfirmAddress(verifyEmail, pages, limit.limits()::link)),
                List.of(cleaning));
    }

    /** What the tasks of the kind {@code letter} need. */
    static WriteLetter writing(Stores stores, LinkRules rules, Clock clock, Telemetry telemetry) {
        return new WriteLetter(
                stores.accounts().letters(), rules, clock, new RandomSecrets(), AccountModule.tally(telemetry));
    }
}
