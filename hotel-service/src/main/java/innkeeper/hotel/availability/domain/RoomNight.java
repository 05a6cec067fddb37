package innkeeper.hotel.availability.domain;

import innkeeper.kernel.RoomTypeId;
import java.time.LocalDate;

/** One night of one room type: where taken rooms are counted. */
public record RoomNight(RoomTypeId roomType, LocalDate night) {}
