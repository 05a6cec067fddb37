package innkeeper.booking.room.domain;

import java.time.Instant;

/**
 * That somebody had rooms of a booking agreed on anew.
 *
 * @param note why, in their own words; may be empty
 */
public record Change(Instant at, Actor by, String note) {}
