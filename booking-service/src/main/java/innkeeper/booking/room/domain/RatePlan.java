package innkeeper.booking.room.domain;

import innkeeper.kernel.RatePlanId;

/** What a room is sold under. */
public record RatePlan(RatePlanId id, String name, Board board) {}
