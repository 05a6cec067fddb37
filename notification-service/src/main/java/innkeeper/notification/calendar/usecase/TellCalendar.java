package innkeeper.notification.calendar.usecase;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.notification.message.domain.CalendarFacts;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.usecase.TellPerson;
import innkeeper.notification.staff.usecase.Staff;
import java.util.UUID;

/** Tells owner and managers of a hotel that a calendar which it imports is read no more, or again, within a transaction. */
public final class TellCalendar {
    private final Staff staff;
    private final TellPerson tell;

    public TellCalendar(Staff staff, TellPerson tell) {
        this.staff = staff;
        this.tell = tell;
    }

    public void handle(UUID event, News.Calendar news, HotelId hotel, CalendarFacts facts) {
        for (PersonId person : staff.managementOf(hotel)) {
            tell.handle(event, new Message.OfCalendar(news, person, facts));
        }
    }
}
