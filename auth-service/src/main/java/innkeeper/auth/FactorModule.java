package innkeeper.auth;

import innkeeper.auth.factor.crypto.RandomRecoveryCodes;
import innkeeper.auth.factor.crypto.Totp;
import innkeeper.auth.factor.http.ResetRoutes;
import innkeeper.auth.factor.http.SecondFactorRoutes;
import innkeeper.auth.factor.usecase.BeginEnrolment;
import innkeeper.auth.factor.usecase.ConfirmEnrolment;
import innkeeper.auth.factor.usecase.FactorDuty;
import innkeeper.auth.factor.usecase.ReadSecondFactor;
import innkeeper.auth.factor.usecase.Reconfirmation;
import innkeeper.auth.factor.usecase.RemoveSecondFactor;
import innkeeper.auth.factor.usecase.RenewRecoveryCodes;
import innkeeper.auth.factor.usecase.ResetSecondFactor;
import innkeeper.auth.factor.usecase.SecondFactors;
import innkeeper.auth.factor.usecase.SecondStep;
import innkeeper.auth.password.usecase.Passwords;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.person.usecase.Tally;
import innkeeper.auth.settings.FactorSettings;
import innkeeper.kit.http.Routes;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.PeriodicTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Wiring of what is asked for besides the password, at log-in and before whatever asks for the password. */
record FactorModule(SecondStep secondStep, Reconfirmation reconfirmation, List<Routes> routes, List<Part> parts) {
    private static final Duration CLEANING = Duration.ofMinutes(10);

    static FactorModule of(FactorSettings settings, Stores stores, FactorDuty duty, Passwords passwords,
            LimitModule limit, Clock clock, Tally tally) {
        People people = stores.accounts().people();
        SecondFactors factors = stores.factors();
        Duration life = settings.enrolmentLife();
        Totp totp = new Totp(settings.envelope());
        RandomRecoveryCodes codes = new RandomRecoveryCodes();
        SecondStep secondStep = new SecondStep(factors, totp, clock, tally);
        Reconfirmation reconfirmation = new Reconfirmation(people, passwords, limit.trials(), secondStep);
        return new FactorModule(secondStep, reconfirmation,
                List.of(new SecondFactorRoutes(
                        new ReadSecondFactor(people, factors, duty, life, clock),
                        new BeginEnrolment(factors, totp, reconfirmation, life, clock, tally),
                        new ConfirmEnrolment(factors, totp, codes, life, clock, tally),
                        new RemoveSecondFactor(factors, reconfirmation, tally),
                        new RenewRecoveryCodes(factors, reconfirmation, codes, tally), limit.limits()),
                        new ResetRoutes(new ResetSecondFactor(people, factors, tally))),
                List.of(new PeriodicTask("enrolments-over", CLEANING,
                        () -> factors.forgetBegunBefore(clock.instant().minus(life)))));
    }
}
