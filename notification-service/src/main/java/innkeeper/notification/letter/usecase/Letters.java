package innkeeper.notification.letter.usecase;

import innkeeper.notification.letter.domain.Letter;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.people.domain.Addressee;
import innkeeper.notification.secret.domain.SecretContent;
import java.util.Optional;

/** Puts a message into words. */
public interface Letters {
    /** @param guest who booked, of whom the hotel is told; empty where not known yet */
    Letter ofBooking(Message.OfBooking message, Addressee reader, Optional<Addressee> guest);

    Letter ofReminder(Message.OfReminder message, Addressee reader);

    Letter ofAccount(Message.OfAccount message, Addressee reader);

    Letter ofStaff(Message.OfStaff message, Addressee reader);

    Letter ofEndpoint(Message.OfEndpoint message, Addressee reader);

    Letter ofCalendar(Message.OfCalendar message, Addressee reader);

    /** @param proven whether the person is known to read where it goes */
    Letter confidential(News.Secret news, SecretContent content, boolean proven);
}
