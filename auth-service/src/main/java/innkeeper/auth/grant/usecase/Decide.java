package innkeeper.auth.grant.usecase;

import innkeeper.auth.grant.domain.Authenticated;
import innkeeper.auth.session.domain.RefreshToken;
import java.time.Clock;
import java.util.Optional;

/** Who has logged in on our page decides; what they were shown counts once, in the browser that showed it. */
public final class Decide {
    private final Consents consents;
    private final Clock clock;

    public Decide(Consents consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    /** Who decided; empty where nobody has logged in for this, or too long ago. */
    public Optional<Authenticated> handle(String ticket, String browser, String request) {
        return consents.take(RefreshToken.Hash.of(ticket).value(), RefreshToken.Hash.of(browser).value(),
                RefreshToken.Hash.of(request).value(), clock.instant());
    }
}
