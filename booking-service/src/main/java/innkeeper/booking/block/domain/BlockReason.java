package innkeeper.booking.block.domain;

/** Why rooms are off sale. */
public enum BlockReason {
    /** Works, cleaning or a fault. */
    MAINTENANCE,
    /** The house uses them itself. */
    HOUSE_USE,
    /** By another channel, or at the desk. */
    SOLD_ELSEWHERE,
    OTHER,
    /** A calendar of another channel says so. */
    CALENDAR
}
