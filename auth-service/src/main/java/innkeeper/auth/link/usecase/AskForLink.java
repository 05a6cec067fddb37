package innkeeper.auth.link.usecase;

import innkeeper.auth.link.domain.LinkPurpose;
import innkeeper.auth.person.domain.EmailAddress;
import java.time.Clock;

/** Has a link sent to an address, if it has an account; the caller learns nothing of that, not even from the time. */
public final class AskForLink {
    private final Letters letters;
    private final Clock clock;
    private final Runnable wakeWriter;

    public AskForLink(Letters letters, Clock clock, Runnable wakeWriter) {
        this.letters = letters;
        this.clock = clock;
        this.wakeWriter = wakeWriter;
    }

    public void handle(LinkPurpose purpose, EmailAddress address) {
        letters.request(purpose, address, clock.instant());
        wakeWriter.run();
    }
}
