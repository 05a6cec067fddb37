package innkeeper.notification.booking.usecase;

import innkeeper.notification.booking.domain.Wording;
import innkeeper.notification.message.domain.Audience;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.usecase.TellPerson;
import innkeeper.notification.staff.domain.UntoldNews;
import innkeeper.notification.staff.usecase.TellHotel;
import java.util.UUID;

/** Writes to everybody whom news about a booking concerns; some news concerns nobody. */
public final class AnnounceBooking {
    private final TellPerson tell;
    private final TellHotel tellHotel;

    public AnnounceBooking(TellPerson tell, TellHotel tellHotel) {
        this.tell = tell;
        this.tellHotel = tellHotel;
    }

    /** Who has booked at a hotel that they work for is written to as the guest alone. */
    public void handle(UUID event, News.Booking news, BookingFacts facts) {
        for (Audience audience : Wording.of(news, facts).keySet()) {
            switch (audience) {
                case CLIENT -> tell.handle(event, new Message.OfBooking(news, audience, facts.client(), facts));
                case HOTEL -> tellHotel.handle(new UntoldNews(event, news, facts));
            }
        }
    }
}
