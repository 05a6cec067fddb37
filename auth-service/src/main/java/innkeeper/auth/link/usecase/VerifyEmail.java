package innkeeper.auth.link.usecase;

import innkeeper.auth.link.domain.LinkPurpose;
import innkeeper.auth.link.domain.OneTimeLink;
import innkeeper.auth.person.domain.AuthRejection.InvalidLink;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.usecase.Tally;
import innkeeper.kernel.Rejected;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Believes that an address is its owner's once they have used the link that was sent there. */
public final class VerifyEmail {
    private final Links links;
    private final Clock clock;
    private final Tally tally;

    public VerifyEmail(Links links, Clock clock, Tally tally) {
        this.links = links;
        this.clock = clock;
        this.tally = tally;
    }

    /** Who would be verified; nothing is used up. */
    public Optional<Person> holder(String token) {
        return links.holder(OneTimeLink.hash(token), Set.of(LinkPurpose.EMAIL_VERIFICATION), clock.instant());
    }

    public void handle(String token) {
        boolean used = links.verifyEmail(OneTimeLink.hash(token), clock.instant());
        tally.count("verifications", used ? "done" : "refused");
        if (!used) {
            throw new Rejected(new InvalidLink());
        }
    }
}
