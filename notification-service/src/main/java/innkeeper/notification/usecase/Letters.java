package innkeeper.notification.usecase;

import innkeeper.notification.domain.Addressee;
import innkeeper.notification.domain.Letter;
import innkeeper.notification.domain.Message;
import innkeeper.notification.domain.News;
import innkeeper.notification.domain.SecretContent;

/** Puts a message into words. */
public interface Letters {
    /** @param guestName who booked, as the owner is told; empty where not known yet */
    Letter ofBooking(Message.OfBooking message, Addressee reader, String guestName);

    Letter ofAccount(Message.OfAccount message, Addressee reader);

    Letter confidential(News.Secret news, SecretContent content);
}
