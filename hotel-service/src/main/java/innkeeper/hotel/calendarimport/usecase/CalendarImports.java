package innkeeper.hotel.calendarimport.usecase;

import innkeeper.hotel.calendarimport.domain.CalendarImport;
import innkeeper.hotel.calendarimport.domain.CalendarImportId;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The calendars that hotels have read, and what was kept of them; each is read when its time comes. */
public interface CalendarImports {
    /**
     * It is read as soon as somebody has a hand free.
     *
     * @throws Rejected where the room type has {@link CalendarImport#MOST} already, has this address already, or is gone
     */
    void add(CalendarImport added);

    /** In the order in which they were added. */
    List<CalendarImport> of(RoomTypeId roomType);

    /** @throws Rejected where the room type has none of this id */
    CalendarImport get(RoomTypeId roomType, CalendarImportId id);

    /** With all that was kept of it. */
    void remove(RoomTypeId roomType, CalendarImportId id);

    /** Of whichever room type it is; empty where that is sold no more, or the hotel has deleted it. */
    Optional<CalendarImport> toRead(CalendarImportId id);

    /**
     * As it is after the step, under a lock, and read when it says then.
     *
     * @return empty where it was deleted meanwhile
     */
    Optional<CalendarImport> change(CalendarImportId id, UnaryOperator<CalendarImport> step);
}
