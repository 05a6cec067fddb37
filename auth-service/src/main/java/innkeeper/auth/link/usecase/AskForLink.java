package innkeeper.auth.link.usecase;

import innkeeper.auth.link.domain.LinkPurpose;
import innkeeper.auth.person.domain.EmailAddress;
import java.time.Clock;

/** Has a link sent to an address, if it has an account; the caller learns nothing of that, not even from the time. */
public final class AskForLink {
    private final Letters letters;
    private final Clock clock;

    public AskForLink(Letters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    public void handle(LinkPurpose purpose, EmailAddress address) {
        letters.request(purpose, address, clock.instant());
    }
}
