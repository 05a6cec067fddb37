package innkeeper.booking.room.domain;

import innkeeper.kernel.RoomTypeId;

/** A kind of room that the hotel counts; which one a guest gets is decided at the desk. */
public record RoomType(RoomTypeId id, String name) {}
