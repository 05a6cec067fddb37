package innkeeper.hotel.calendarimport.postgres;

import innkeeper.hotel.calendarimport.domain.CalendarImport;
import innkeeper.hotel.calendarimport.domain.CalendarNews;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.HotelEvent;
import innkeeper.hotel.catalogue.domain.ImportedCalendar;
import innkeeper.hotel.catalogue.postgres.HotelRows;
import innkeeper.hotel.catalogue.postgres.HotelTopic;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;

/** Tells what has become of a calendar, with the hotel as it is now, in the transaction of the reading. */
final class CalendarAnnouncement {
    private static final Sql WHERE = Sql.named("calendar-import.hotel", """
            select %s, t.name as room_type_name from room_types t join hotels h on h.id = t.hotel_id
            where t.id = cast(:room_type_id as uuid) and t.deleted_at is null and h.deleted_at is null
            """.formatted(HotelRows.COLUMNS));

    private final Transaction tx;
    private final HotelTopic topic;

    CalendarAnnouncement(Transaction tx, HotelTopic topic) {
        this.tx = tx;
        this.topic = topic;
    }

    private record Place(Hotel hotel, String roomType) {}

    /** Nobody is told of what is sold no more. */
    void tell(CalendarNews news) {
        tx.find(WHERE, Params.of("room_type_id", news.calendar().roomType().value()),
                row -> new Place(HotelRows.read(row), row.text("room_type_name")))
                .ifPresent(place -> topic.append(tx, event(news, place)));
    }

    private static HotelEvent event(CalendarNews news, Place place) {
        return switch (news) {
            case CalendarNews.Failing failing -> new HotelEvent.CalendarFailing(place.hotel(), told(news, place),
                    failing.cause().name(), failing.calendar().status().fault());
            case CalendarNews.Recovered _ -> new HotelEvent.CalendarRecovered(place.hotel(), told(news, place));
        };
    }

    /** Of its address the host alone: the rest is a secret of the channel. */
    private static ImportedCalendar told(CalendarNews news, Place place) {
        CalendarImport calendar = news.calendar();
        return new ImportedCalendar(calendar.id().value(), calendar.name(), calendar.url().getHost(), calendar.roomType(), place.roomType(),
                news.since(), calendar.status().lastSuccess(), calendar.windows().size());
    }
}
