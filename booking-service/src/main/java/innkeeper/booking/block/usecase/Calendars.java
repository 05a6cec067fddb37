package innkeeper.booking.block.usecase;

import innkeeper.booking.block.domain.Block;
import innkeeper.booking.block.domain.Calendar;
import innkeeper.booking.inventory.domain.RoomNight;
import innkeeper.booking.inventory.domain.RoomNights;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The calendars of other channels and their blocks, within one transaction. */
public interface Calendars {
    /** The latest version that was followed, 0 before the first; nobody else follows it until the transaction ends. */
    int version(UUID calendar);

    /** Its blocks that have nights from this day on. */
    List<Block> ahead(UUID calendar, LocalDate today);

    /**
     * Gives back what {@code after} has less, and takes what it has more where that is free.
     *
     * @return what could not be had
     */
    Set<RoomNight> move(RoomNights before, RoomNights after, int offered);

    /** Keeps the block, new or not, and announces it. */
    void put(Block block);

    void remember(Calendar calendar);
}
