package innkeeper.notification.bounce.usecase;

import innkeeper.notification.bounce.domain.Report;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.domain.NotificationId;
import java.util.Optional;
import java.util.UUID;

/** Mails with their delivery record, within the transaction that notes what is told of them later. */
public interface SentMails {
    /**
     * A mail that was handed over.
     *
     * @param delivery its id
     * @param copy     that went last
     * @param address  where it went; empty where that is not noted yet
     * @param isOpen   whether it has not failed
     */
    record SentMail(UUID delivery, Notification notification, int copy, String address, boolean isOpen) {}

    /** Nobody else notes anything of it until the transaction ends. */
    Optional<SentMail> find(NotificationId message);

    /** It has failed, with these words. */
    void fail(SentMail mail, Report report);

    /**
     * Notes it in the record alone.
     *
     * @return false where it stands there already, or too much does
     */
    boolean note(SentMail mail, Report report);
}
