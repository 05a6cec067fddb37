package innkeeper.notification.usecase;

import innkeeper.notification.domain.Addressee;
import innkeeper.notification.domain.Attempt.Outcome;
import innkeeper.notification.domain.Letter;
import innkeeper.notification.domain.NotificationId;

/** The way to somebody's mailbox. */
public interface Mails {
    /** What the mail server said. */
    record Reply(Outcome outcome, String text) {}

    /** The same id gives the same {@code Message-ID}, so that a repeat can be recognised. */
    Reply send(NotificationId id, Addressee addressee, Letter letter);
}
