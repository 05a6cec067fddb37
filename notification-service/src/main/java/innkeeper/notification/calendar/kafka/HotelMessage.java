package innkeeper.notification.calendar.kafka;

import innkeeper.kernel.HotelId;
import innkeeper.notification.message.domain.CalendarFacts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

import static innkeeper.notification.message.kafka.Required.required;

/** What a hotel event tells of a calendar. */
record HotelMessage(HotelId hotelId, String name, ZoneId timezone, CalendarPart calendarImport) {
    /** @param cause null where it is read again, as {@code fault} */
    record CalendarPart(String name, String host, String roomTypeName, Instant failingSince, Integer windows, String cause, String fault) {}

    HotelId hotel() {
        return required("/hotel_id", hotelId);
    }

    CalendarFacts facts(Instant at) {
        CalendarPart calendar = required("/calendar_import", calendarImport);
        return new CalendarFacts(required("/name", name), required("/timezone", timezone),
                required("/calendar_import/room_type_name", calendar.roomTypeName), required("/calendar_import/name", calendar.name),
                required("/calendar_import/host", calendar.host), required("/calendar_import/failing_since", calendar.failingSince),
                required("/calendar_import/windows", calendar.windows), Objects.requireNonNullElse(calendar.cause, ""),
                Objects.requireNonNullElse(calendar.fault, ""), at);
    }
}
