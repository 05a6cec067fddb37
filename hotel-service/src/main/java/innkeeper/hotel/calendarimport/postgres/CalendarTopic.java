package innkeeper.hotel.calendarimport.postgres;

import innkeeper.hotel.calendarimport.domain.CalendarImport;
import innkeeper.hotel.calendarimport.domain.CalendarImportId;
import innkeeper.kernel.DateRange;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.Event;
import innkeeper.kit.event.outbox.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Tells on {@code innkeeper.calendar.v1} what each calendar of another channel says, so that booking-service blocks rooms. */
public final class CalendarTopic {
    public static final String TOPIC = "innkeeper.calendar.v1";

    private static final Sql NEXT_VERSION = Sql.named("calendar-import.next-version", """
            with told as (
                update calendar_imports set version = version + 1 where id = cast(:id as uuid) returning room_type_id, version
            )
            select told.version, t.hotel_id, h.timezone, t.id as room_type_id, t.total_rooms
            from told
            join room_types t on t.id = told.room_type_id
            join hotels h on h.id = t.hotel_id
            """);

    private final Outbox outbox;
    private final Supplier<UUID> ids;
    private final Clock clock;

    record Data(UUID calendarImportId, int version, UUID hotelId, String timezone, UUID roomTypeId, int roomsOffered,
            List<Window> windows) {}

    record Window(LocalDate checkIn, LocalDate checkOut) {
        static Window of(DateRange nights) {
            return new Window(nights.checkIn(), nights.checkOut());
        }
    }

    public CalendarTopic(Outbox outbox, Supplier<UUID> ids, Clock clock) {
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    void read(Transaction tx, CalendarImport read) {
        append(tx, read.id(), "innkeeper.calendar.read", read.windows());
    }

    /** Before it is gone. */
    void removed(Transaction tx, CalendarImportId id) {
        append(tx, id, "innkeeper.calendar.removed", List.of());
    }

    private void append(Transaction tx, CalendarImportId id, String type, List<DateRange> windows) {
        List<Window> told = windows.stream().map(Window::of).toList();
        Data data = tx.find(NEXT_VERSION, Params.of("id", id.value()), row -> data(id, row, told)).orElseThrow();
        outbox.append(tx, new Event(ids.get(), TOPIC, id.toString(), type, "/hotel-service", clock.instant(), data));
    }

    private static Data data(CalendarImportId id, Row row, List<Window> windows) {
        return new Data(id.value(), row.integer("version"), row.uuid("hotel_id"), row.text("timezone"), row.uuid("room_type_id"),
                row.integer("total_rooms"), windows);
    }
}
