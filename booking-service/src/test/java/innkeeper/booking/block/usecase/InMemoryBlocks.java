package innkeeper.booking.block.usecase;

import innkeeper.booking.block.domain.Block;
import innkeeper.booking.inventory.domain.RoomNight;
import innkeeper.booking.inventory.domain.RoomNights;
import innkeeper.booking.rejection.domain.BookingRejection.BookedRooms;
import innkeeper.booking.rejection.domain.BookingRejection.FreeRooms;
import innkeeper.booking.rejection.domain.BookingRejection.RoomsNotFree;
import innkeeper.booking.rejection.domain.BookingRejection.SoldOut;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownBlock;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.usecase.InMemoryBookings;
import innkeeper.booking.reservation.usecase.Stored;
import innkeeper.booking.reservation.usecase.Visible.Everything;
import innkeeper.kernel.BlockId;
import innkeeper.kernel.Rejected;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Blocks in memory, which take their nights from those of the bookings. */
public final class InMemoryBlocks implements Blocks {
    private final InMemoryBookings bookings;
    private final Map<String, Block> blocks = new TreeMap<>(Collections.reverseOrder());

    public InMemoryBlocks(InMemoryBookings bookings) {
        this.bookings = bookings;
    }

    @Override
    public synchronized Block add(Block block, int offered) {
        move(RoomNights.NONE, block.occupied(), offered);
        blocks.put(block.id().toString(), block);
        return block;
    }

    @Override
    public synchronized Optional<Block> find(BlockId id) {
        return Optional.ofNullable(blocks.get(id.toString())).filter(block -> !block.gone());
    }

    @Override
    public synchronized List<Block> list(BlockQuery query, int limit) {
        return blocks.values().stream()
                .filter(block -> !block.gone() && block.roomType().hotel().equals(query.hotel()))
                .filter(block -> query.roomType().map(block.roomType().id()::equals).orElse(true))
                .filter(block -> query.from().map(block.terms().nights().checkOut()::isAfter).orElse(true))
                .filter(block -> query.to().map(block.terms().nights().checkIn()::isBefore).orElse(true))
                .filter(block -> query.after().map(last -> block.id().toString().compareTo(last.toString()) < 0)
                        .orElse(true))
                .limit(limit).toList();
    }

    @Override
    public synchronized Block change(BlockId id, int offered, UnaryOperator<Block> step) {
        Block before = find(id).orElseThrow(() -> new Rejected(new UnknownBlock(id)));
        Block after = step.apply(before);
        move(before.occupied(), after.occupied(), offered);
        blocks.put(id.toString(), after);
        return after;
    }

    private void move(RoomNights before, RoomNights after, int offered) {
        try {
            bookings.move(before, after,
                    after.counts().keySet().stream().collect(Collectors.toMap(night -> night, _ -> offered)));
        } catch (Rejected refused) {
            throw refused.rejection() instanceof SoldOut gone ? new Rejected(inTheWay(gone, offered)) : refused;
        }
    }

    private RoomsNotFree inTheWay(SoldOut gone, int offered) {
        return new RoomsNotFree(
                gone.nights().stream().map(night -> new FreeRooms(night,
                        Math.max(0, offered - bookings.taken(new RoomNight(gone.roomType(), night))))).toList(),
                bookings.list(new Everything(), List.of(), Integer.MAX_VALUE).stream().map(Stored::booking)
                        .filter(Booking::isLive)
                        .filter(booking -> gone.nights().stream().anyMatch(
                                night -> booking.nights().counts().containsKey(new RoomNight(gone.roomType(), night))))
                        .sorted(Comparator.comparing(booking -> booking.stay().checkIn()))
                        .map(booking -> new BookedRooms(booking.id(), booking.terms().reference().value(),
                                booking.stay().checkIn(), booking.stay().checkOut(), booking.rooms().size()))
                        .toList());
    }
}
