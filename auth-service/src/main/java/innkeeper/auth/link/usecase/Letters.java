package innkeeper.auth.link.usecase;

import innkeeper.auth.link.domain.LinkPurpose;
import innkeeper.auth.link.domain.OneTimeLink;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/** Letters that somebody asked for and nobody has written yet; asking takes as long whoever the address belongs to. */
public interface Letters {
    /** What became of the letter that waited longest. */
    enum Turn {
        WRITTEN, DROPPED, NONE_WAITS
    }

    void request(LinkPurpose purpose, EmailAddress address, Instant now);

    /**
     * Takes one waiting letter and, where its address has an account, sends the link that {@code step} gives: all
     * earlier links of this purpose end. {@code step} may be asked again and must change nothing.
     */
    Turn writeNext(BiFunction<LinkPurpose, Person, Optional<OneTimeLink>> step);
}
