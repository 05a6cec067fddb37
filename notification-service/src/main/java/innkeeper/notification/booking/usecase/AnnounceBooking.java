package innkeeper.notification.booking.usecase;

import innkeeper.notification.booking.domain.Wording;
import innkeeper.notification.message.domain.Audience;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.usecase.TellPerson;
import java.util.UUID;

/** Writes to everybody whom news about a booking concerns; some news concerns nobody. */
public final class AnnounceBooking {
    private final TellPerson tell;

    public AnnounceBooking(TellPerson tell) {
        this.tell = tell;
    }

    public void handle(UUID event, News.Booking news, BookingFacts facts) {
        for (Audience audience : Wording.of(news, facts).keySet()) {
            tell.handle(event, new Message.OfBooking(news, audience, facts));
        }
    }
}
