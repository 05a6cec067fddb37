package innkeeper.notification.delivery.usecase;

import innkeeper.notification.delivery.domain.Attempt.Outcome;
import innkeeper.notification.letter.domain.Letter;
import innkeeper.notification.message.domain.NotificationId;
import innkeeper.notification.people.domain.Addressee;

/** The way to somebody's mailbox. */
public interface Mails {
    /** What the mail server said. */
    record Reply(Outcome outcome, String text) {}

    /** The same id gives the same {@code Message-ID}, so that a repeat can be recognised. */
    Reply send(NotificationId id, Addressee addressee, Letter letter);
}
