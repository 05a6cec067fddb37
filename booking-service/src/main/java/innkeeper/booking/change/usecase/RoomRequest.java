package innkeeper.booking.change.usecase;

import innkeeper.booking.room.domain.Occupancy;
import innkeeper.booking.room.domain.RoomTerms;
import innkeeper.booking.sale.usecase.WantedExtra;
import innkeeper.booking.sale.usecase.WantedRoom;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomId;
import innkeeper.kernel.RoomTypeId;
import java.util.List;
import java.util.Optional;

/** What is wanted otherwise of one room; what is empty stays. */
public record RoomRequest(
        RoomId room, Optional<RoomTypeId> type, Optional<RatePlanId> plan, Optional<Integer> adults,
        Optional<List<Integer>> childrenAges, Optional<List<WantedExtra>> extras) {
    static RoomRequest asItIs(RoomId room) {
        return new RoomRequest(room, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The room that is asked for in place of the one that is booked. */
    WantedRoom wanted(RoomTerms booked) {
        return new WantedRoom(type.orElse(booked.type().id()), Optional.of(plan.orElse(booked.plan().id())),
                new Occupancy(adults.orElse(booked.occupancy().adults()),
                        childrenAges.orElse(booked.occupancy().childrenAges())),
                extras.orElseGet(() -> chosen(booked)));
    }

    /** The room as it is booked. */
    static WantedRoom booked(RoomTerms room) {
        return asItIs(room.id()).wanted(room);
    }

    private static List<WantedExtra> chosen(RoomTerms booked) {
        return booked.extras().stream().map(extra -> new WantedExtra(extra.id(), Optional.of(extra.quantity()))).toList();
    }
}
