package innkeeper.hotel.calendarimport.domain;

import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RoomTypeId;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A calendar of another channel that sells a room of this type, and when it says that this room is not available.
 *
 * @param windows    what was kept of it: half-open spans of nights, in order
 * @param conflicts  nights of them on which booking-service found no room free to block
 * @param validators by which it is asked whether it has changed
 */
public record CalendarImport(CalendarImportId id, HotelId hotel, RoomTypeId roomType, String name, URI url,
        ImportStatus status, List<DateRange> windows, List<LocalDate> conflicts, Validators validators) {
    public static final int MOST = 10;

    public static CalendarImport added(CalendarImportId id, HotelId hotel, RoomTypeId roomType, String name, URI url,
            Instant now) {
        return new CalendarImport(id, hotel, roomType, name, url, ImportStatus.waiting(now), List.of(), List.of(), Validators.NONE);
    }

    /** A reading that brought windows replaces all of before; any other one leaves them. */
    public CalendarImport after(Reading reading, Instant now, Instant next) {
        ImportStatus then = status.after(reading, now, next);
        return switch (reading) {
            case Reading.Windows(var nights, var by) ->
                new CalendarImport(id, hotel, roomType, name, url, then, nights, conflicts, by);
            case Reading.Unchanged _ -> new CalendarImport(id, hotel, roomType, name, url, then, windows, conflicts, validators);
            case Reading.Empty _, Reading.Failed _ ->
                new CalendarImport(id, hotel, roomType, name, url, then, windows, conflicts, Validators.NONE);
        };
    }

    public CalendarImport hastened(Instant now) {
        return new CalendarImport(id, hotel, roomType, name, url, status.hastened(now), windows, conflicts, validators);
    }
}
