package innkeeper.hotel.availability.usecase;

import innkeeper.hotel.availability.domain.BlockedRooms;
import innkeeper.hotel.availability.domain.RoomNight;
import innkeeper.kernel.BlockId;
import java.util.Map;
import java.util.Optional;

/** Rooms that hotels keep off sale, within one transaction. */
public interface RoomsBlocked {
    /** What is known of the block; nobody else may change it until the transaction ends. */
    Optional<BlockedRooms> find(BlockId block);

    /** @param changes by how many rooms more are blocked on each night, fewer where negative; there are some */
    void count(Map<RoomNight, Integer> changes);

    /** In place of what was known of the block. */
    void remember(BlockedRooms said);
}
