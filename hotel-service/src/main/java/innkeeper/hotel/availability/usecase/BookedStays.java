package innkeeper.hotel.availability.usecase;

import innkeeper.hotel.availability.domain.BookedStay;
import innkeeper.hotel.availability.domain.RoomNight;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RoomTypeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Who is to come, as far as booking-service has told by now. */
public interface BookedStays {
    /** The stays that include one of the nights, by arrival. */
    List<BookedStay> on(RoomTypeId roomType, List<LocalDate> nights);

    /** The stays at the hotel whose guests have not left by the calendar of the hotel, by arrival. */
    List<BookedStay> ahead(HotelId hotel, Instant now);

    /** The same in one room type. */
    List<BookedStay> ahead(RoomTypeId roomType, Instant now);

    /** The nights of the range for which more rooms are taken than there are, in order. */
    List<LocalDate> oversold(RoomTypeId roomType, int rooms, DateRange range);

    /** How many rooms are taken, sold or blocked, without the nights on which none are. */
    Map<RoomNight, Integer> taken(List<RoomTypeId> roomTypes, DateRange range);

    /** How many of them the hotel keeps off sale. */
    Map<RoomNight, Integer> blocked(List<RoomTypeId> roomTypes, DateRange range);
}
