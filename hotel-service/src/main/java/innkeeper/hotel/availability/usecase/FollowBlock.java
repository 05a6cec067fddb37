package innkeeper.hotel.availability.usecase;

import innkeeper.hotel.availability.domain.BlockedRooms;
import innkeeper.hotel.availability.domain.RoomNight;
import java.util.Map;

/** Keeps the count of blocked rooms in step with a block, however often and in whatever order it is told. */
public final class FollowBlock {
    private final RoomsBlocked blocked;

    public FollowBlock(RoomsBlocked blocked) {
        this.blocked = blocked;
    }

    public void handle(BlockedRooms said) {
        BlockedRooms known = blocked.find(said.block()).orElseGet(() -> BlockedRooms.untold(said.block(), said.roomType()));
        if (said.isNewsAfter(known)) {
            Map<RoomNight, Integer> changes = said.changesSince(known);
            if (!changes.isEmpty()) {
                blocked.count(changes);
            }
            blocked.remember(said);
        }
    }
}
