package innkeeper.auth;

import innkeeper.auth.audit.usecase.Incidents;
import innkeeper.auth.limit.http.Limits;
import innkeeper.auth.limit.usecase.PasswordTrials;
import innkeeper.auth.settings.Settings;
import innkeeper.auth.site.page.PageLimits;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.PeriodicTask;
import innkeeper.kit.telemetry.Telemetry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Wiring of what keeps guessers and floods out. */
record LimitModule(Limits limits, PasswordTrials trials, List<Part> parts) {
    private static final Duration CLEANING = Duration.ofMinutes(10);

    static LimitModule of(Settings settings, Stores stores, Incidents incidents, Clock clock, Telemetry telemetry) {
        PasswordTrials trials = new PasswordTrials(stores.attempts(), settings.limits().lockout(), clock, account -> {
            telemetry.meters().count("login_lockouts");
            incidents.locked(account);
        });
        PeriodicTask cleaning = new PeriodicTask("forgotten-attempts", CLEANING,
                () -> stores.attempts().forgetOverBefore(clock.instant()));
        return new LimitModule(new Limits(stores.limits(), settings.limits().rates(), trials, telemetry), trials,
                List.of(stores.limits().upkeep(clock), cleaning));
    }

    /** For the pages. */
    PageLimits pages() {
        return new PageLimits(limits::link, limits::login, limits::letter, limits::userCode);
    }
}
