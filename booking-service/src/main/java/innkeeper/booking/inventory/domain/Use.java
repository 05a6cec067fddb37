package innkeeper.booking.inventory.domain;

/** Why a room is not free: a guest has booked it, or the hotel keeps it off sale. Reports keep them apart. */
public enum Use {
    SOLD,
    BLOCKED
}
