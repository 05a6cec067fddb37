package innkeeper.auth.factor.http;

import innkeeper.auth.factor.domain.SecondFactor;
import innkeeper.auth.factor.usecase.ReadSecondFactor.State;
import java.time.Instant;

/** A second factor as the contract shows it; kind and time are null where there is none, because it says so. */
record SecondFactorView(String status, String kind, Instant since, int recoveryCodesLeft, boolean required) {
    private static final String TOTP = "totp";

    static SecondFactorView of(State state) {
        return state.factor().map(factor -> new SecondFactorView(
                status(factor), TOTP, factor.since(), state.recoveryCodesLeft(), state.required()))
                .orElseGet(() -> new SecondFactorView("none", null, null, 0, state.required()));
    }

    private static String status(SecondFactor factor) {
        return switch (factor) {
            case SecondFactor.Begun _ -> "begun";
            case SecondFactor.Active _ -> "active";
        };
    }
}
