package innkeeper.hotel.availability.usecase;

import innkeeper.hotel.availability.domain.BookedStay;
import innkeeper.kernel.RoomTypeId;
import java.time.LocalDate;
import java.util.List;

/** Who is to come, as far as booking-service has told by now. */
public interface BookedStays {
    /** The stays that include one of the nights, by arrival. */
    List<BookedStay> on(RoomTypeId roomType, List<LocalDate> nights);
}
