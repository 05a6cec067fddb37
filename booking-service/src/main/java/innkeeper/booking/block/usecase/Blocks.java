package innkeeper.booking.block.usecase;

import innkeeper.booking.block.domain.Block;
import innkeeper.kernel.BlockId;
import innkeeper.kernel.Rejected;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The blocks of all hotels, and what they take of the inventory. */
public interface Blocks {
    /**
     * Takes its nights and keeps it.
     *
     * @param offered how many rooms of the type there are on each night, sold or not
     * @throws Rejected {@code RoomsNotFree}, naming the nights and who has the rooms
     */
    Block add(Block block, int offered);

    /** Empty also for one that is gone. */
    Optional<Block> find(BlockId id);

    /** Newest first, without those that are gone. */
    List<Block> list(BlockQuery query, int limit);

    /**
     * Changes one alone: nights that it takes more are taken, and those that it takes no more given back.
     *
     * @param step must be pure
     * @throws Rejected {@code UnknownBlock}, {@code RoomsNotFree}, or what {@code step} refuses
     */
    Block change(BlockId id, int offered, UnaryOperator<Block> step);
}
