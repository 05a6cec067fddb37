package innkeeper.notification.staff.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.message.domain.Audience;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.usecase.TellPerson;
import innkeeper.notification.staff.domain.UntoldNews;
import java.util.Set;

/** Writes to everybody whom news of a hotel concerns by what they are there; what nobody can be told yet is kept. */
public final class TellHotel {
    private final Staff staff;
    private final TellPerson tell;

    public TellHotel(Staff staff, TellPerson tell) {
        this.staff = staff;
        this.tell = tell;
    }

    public void handle(UntoldNews news) {
        Set<PersonId> readers = staff.readersOf(news.facts().hotel().id(), news.news().kind().toHotel());
        if (readers.isEmpty()) {
            staff.keep(news);
        }
        for (PersonId reader : readers) {
            tell.handle(news.event(), new Message.OfBooking(news.news(), Audience.HOTEL, reader, news.facts()));
        }
    }
}
