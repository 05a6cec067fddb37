package innkeeper.booking.block.usecase;

import innkeeper.booking.block.domain.Block;
import innkeeper.booking.block.domain.BlockTerms;
import innkeeper.booking.rejection.domain.BookingRejection.Stale;
import innkeeper.kernel.Rejected;
import java.time.Clock;
import java.time.Instant;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/** Somebody of a hotel keeps other rooms off sale than they did, or on other nights. */
public final class ChangeBlock {
    private final Blocks blocks;
    private final RoomTypes roomTypes;
    private final Clock clock;

    public ChangeBlock(Blocks blocks, RoomTypes roomTypes, Clock clock) {
        this.blocks = blocks;
        this.roomTypes = roomTypes;
        this.clock = clock;
    }

    /**
     * @param version whether this version may be changed
     * @throws Rejected {@code Stale}, {@code UnknownHotel}, {@code UnknownRoomType}, {@code RoomsNotFree}, and as {@link Block#changed}
     */
    public Block handle(Block known, IntPredicate version, UnaryOperator<BlockTerms> edit) {
        require(version.test(known.version()), known);
        Instant now = clock.instant();
        Block wanted = known.changed(edit.apply(known.terms()), now);
        boolean takesMore = !wanted.occupied().without(known.occupied()).isEmpty();
        int offered = takesMore ? roomTypes.get(known.roomType().hotel(), known.roomType().id()).offered() : 0;
        return blocks.change(known.id(), offered, block -> {
            require(block.version() == known.version(), block);
            return wanted;
        });
    }

    private static void require(boolean fits, Block block) {
        if (!fits) {
            throw new Rejected(new Stale(block.version()));
        }
    }
}
