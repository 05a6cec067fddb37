package innkeeper.hotel.availability.domain;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.RoomTypeId;

/** Rooms of one type that a booking occupies on the same nights. */
public record BookedStay(BookingId booking, RoomTypeId roomType, DateRange dates, int rooms) {}
