package innkeeper.booking.block.usecase;

import innkeeper.kernel.BlockId;
import innkeeper.kernel.Rejected;
import java.time.Clock;

/** Somebody of a hotel puts blocked rooms on sale again. */
public final class EndBlock {
    private final Blocks blocks;
    private final Clock clock;

    public EndBlock(Blocks blocks, Clock clock) {
        this.blocks = blocks;
        this.clock = clock;
    }

    /** @throws Rejected {@code UnknownBlock}, {@code BlockOver} */
    public void handle(BlockId id) {
        blocks.change(id, 0, block -> block.ended(clock.instant()));
    }
}
