package innkeeper.auth.account.usecase;

import com.bastiaanjansen.otp.TOTPGenerator;
import innkeeper.auth.factor.domain.PresentedCode;
import java.time.Clock;
import java.time.Duration;

/** An authenticator app on a telephone whose clock is right. */
final class App {
    private final Clock clock;
    private TOTPGenerator generator;

    App(Clock clock) {
        this.clock = clock;
    }

    void scan(String secret) {
        generator = new TOTPGenerator.Builder(secret).build();
    }

    PresentedCode code() {
        return codeAfter(Duration.ZERO);
    }

    PresentedCode codeAfter(Duration later) {
        return PresentedCode.read(generator.at(clock.instant().plus(later)));
    }
}
