package innkeeper.auth.link.usecase;

import innkeeper.auth.link.domain.LinkPurpose;
import innkeeper.auth.link.domain.OneTimeLink;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Letters that somebody asked for and nobody has written yet; asking takes as long whoever the address belongs to. */
public interface Letters {
    enum Fate {
        WRITTEN,
        /** Its address has no account, or nobody there wants it. */
        DROPPED
    }

    /** Has a letter written soon. */
    void request(LinkPurpose purpose, EmailAddress address, Instant now);

    /**
     * Takes a waiting letter and, where its address has an account, sends the link that {@code step} gives: all earlier
     * links of this purpose end. {@code step} may be asked again and must change nothing. Empty where it does not wait.
     */
    Optional<Fate> write(UUID letter, BiFunction<LinkPurpose, Person, Optional<OneTimeLink>> step);
}
