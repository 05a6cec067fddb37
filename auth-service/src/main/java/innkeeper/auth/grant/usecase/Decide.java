package innkeeper.auth.grant.usecase;

import innkeeper.auth.grant.domain.Authenticated;
import innkeeper.auth.person.domain.AuthRejection.AccountSuspended;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.session.domain.RefreshToken;
import innkeeper.kernel.Rejected;
import java.time.Clock;
import java.util.Optional;

/** Who has logged in on our page decides; what they were shown counts once, in the browser that showed it. */
public final class Decide {
    private final Consents consents;
    private final Returning returning;
    private final Clock clock;

    public Decide(Consents consents, People people, Clock clock) {
        this.consents = consents;
        this.returning = new Returning(people);
        this.clock = clock;
    }

    /**
     * Who decided; empty where nobody has logged in for this, or too long ago, or what they got in with holds no more.
     *
     * @throws Rejected with {@link AccountSuspended} where the account was shut meanwhile
     */
    public Optional<Authenticated> handle(String ticket, String browser, String request) {
        return consents.take(RefreshToken.Hash.of(ticket).value(), RefreshToken.Hash.of(browser).value(),
                RefreshToken.Hash.of(request).value(), clock.instant())
                .filter(who -> returning.account(who).isPresent());
    }
}
