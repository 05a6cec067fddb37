package innkeeper.notification.messenger.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.messenger.domain.LinkCode;
import java.time.Instant;
import java.util.Optional;

/** In which chat of the messenger each person reads, and the codes of those who are about to say so. */
public interface Chats {
    Optional<String> of(PersonId person);

    /** In place of a code that the person asked for before; nothing for somebody who has left. */
    void expect(PersonId person, LinkCode code, Instant until);

    /**
     * The chat is from now on the one of who asked for the code, and nobody else's; the code is used up.
     *
     * @return false where there is no such code, or its time is over
     */
    boolean link(LinkCode code, String chat, Instant now);

    /** Nobody reads there any more. */
    void leave(String chat);

    /** The person reads in no chat, and no code of theirs is good any more. */
    void forget(PersonId person);
}
