package innkeeper.notification.messenger.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import innkeeper.notification.message.domain.NotificationRejection.UnknownLinkCode;
import innkeeper.notification.messenger.domain.LinkCode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Finds out in which chat a person reads: they ask for a code here, and tell it there. */
public final class LinkChat {
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final Chats chats;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public LinkChat(Chats chats, Clock clock) {
        this.chats = chats;
        this.clock = clock;
    }

    /** A code that is good once, until then. */
    public record Expected(LinkCode code, Instant until) {}

    public Expected begin(PersonId person) {
        Expected expected = new Expected(LinkCode.made(random), clock.instant().plus(GOOD_FOR));
        chats.expect(person, expected.code(), expected.until());
        return expected;
    }

    /** The messenger says that somebody has told the code in that chat. */
    public void finish(LinkCode code, String chat) {
        if (!chats.link(code, chat, clock.instant())) {
            throw new Rejected(new UnknownLinkCode());
        }
    }
}
