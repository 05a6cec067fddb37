package innkeeper.hotel.availability.usecase;

import innkeeper.hotel.availability.domain.OccupiedRooms;

/** Keeps the count of taken rooms in step with a booking, however often and in whatever order it is told. */
public final class FollowBooking {
    private final TakenRooms taken;

    public FollowBooking(TakenRooms taken) {
        this.taken = taken;
    }

    public void handle(OccupiedRooms said) {
        OccupiedRooms known = taken.find(said.booking());
        if (said.isNewsAfter(known)) {
            taken.count(said.changesSince(known));
            taken.remember(said);
        }
    }
}
