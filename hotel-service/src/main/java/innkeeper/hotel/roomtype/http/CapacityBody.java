package innkeeper.hotel.roomtype.http;

import innkeeper.hotel.occupancy.domain.Capacity;
import innkeeper.kit.problem.InvalidInput;

/** How many people one room sleeps, as its hotelier writes it. */
record CapacityBody(int adults, int children, int total) {
    static CapacityBody of(Capacity capacity) {
        return new CapacityBody(capacity.adults(), capacity.children(), capacity.total());
    }

    /** @throws InvalidInput when the three numbers contradict each other */
    Capacity capacity() {
        if (!Capacity.isConsistent(adults, children, total)) {
            throw new InvalidInput("/capacity/total",
                    "must be at least adults, more than children, for an adult is in each room, and at most both together");
        }
        return new Capacity(adults, children, total);
    }
}
