package innkeeper.booking.block.usecase;

import innkeeper.booking.Situations;
import innkeeper.booking.reservation.usecase.Bookings;
import innkeeper.booking.reservation.usecase.InMemoryBookings;

class InMemoryBlocksTest extends BlocksContract {
    private final InMemoryBookings bookings = new InMemoryBookings(Situations.references());
    private final Blocks blocks = new InMemoryBlocks(bookings);

    @Override
    protected Blocks blocks() {
        return blocks;
    }

    @Override
    protected Bookings bookings() {
        return bookings;
    }
}
