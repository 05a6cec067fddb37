package innkeeper.booking.block.kafka;

import innkeeper.booking.block.domain.BlockedRoomType;
import innkeeper.booking.block.domain.Calendar;
import innkeeper.booking.block.usecase.Calendars;
import innkeeper.booking.block.usecase.FollowCalendar;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.Received;
import innkeeper.kit.event.consume.EventHandler;
import innkeeper.kit.kafka.Topic;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Takes calendars of other channels as hotel-service has read them, whatever the type of the event. */
public final class CalendarEvents implements EventHandler {
    public static final Topic TOPIC = Topic.of("innkeeper.calendar.v1");

    private final Function<Transaction, Calendars> calendars;
    private final Clock clock;
    private final Supplier<UUID> ids;

    record Data(UUID calendarImportId, int version, HotelId hotelId, String timezone, RoomTypeId roomTypeId, int roomsOffered,
            List<Window> windows) {}

    record Window(LocalDate checkIn, LocalDate checkOut) {
        boolean isForward() {
            return checkIn != null && checkOut != null && checkIn.isBefore(checkOut);
        }
    }

    public CalendarEvents(Function<Transaction, Calendars> calendars, Clock clock, Supplier<UUID> ids) {
        this.calendars = calendars;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Effect handle(Transaction tx, Received event) {
        new FollowCalendar(calendars.apply(tx), clock, ids).handle(read(event));
        return Effect.COMPLETE;
    }

    /** @throws InvalidInput naming what makes no sense, so that the event becomes a dead letter at once */
    static Calendar read(Received event) {
        Data data = event.data(Data.class);
        List<FieldError> faults = new ArrayList<>();
        require(data.calendarImportId() != null, "/calendar_import_id", "is missing", faults);
        require(data.version() >= 1, "/version", "must be at least 1", faults);
        require(data.hotelId() != null, "/hotel_id", "is missing", faults);
        require(isZone(data.timezone()), "/timezone", "must be the name of a time zone", faults);
        require(data.roomTypeId() != null, "/room_type_id", "is missing", faults);
        require(data.roomsOffered() >= 0, "/rooms_offered", "must not be negative", faults);
        require(data.windows() != null && data.windows().stream().allMatch(each -> each != null && each.isForward()),
                "/windows", "must be spans that end after they begin", faults);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return new Calendar(data.calendarImportId(), data.version(),
                new BlockedRoomType(data.hotelId(), ZoneId.of(data.timezone()), data.roomTypeId()), data.roomsOffered(),
                data.windows().stream().map(window -> new DateRange(window.checkIn(), window.checkOut())).toList());
    }

    private static void require(boolean holds, String pointer, String fault, List<FieldError> faults) {
        if (!holds) {
            faults.add(new FieldError(pointer, fault));
        }
    }

    private static boolean isZone(String name) {
        try {
            return name != null && ZoneId.of(name) != null;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
