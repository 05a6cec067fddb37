package innkeeper.notification.usecase;

import innkeeper.notification.domain.Audience;
import innkeeper.notification.domain.Message;
import innkeeper.notification.domain.News;
import innkeeper.notification.domain.booking.BookingFacts;
import innkeeper.notification.domain.booking.Wording;
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
