package innkeeper.booking.block.postgres;

import innkeeper.booking.block.domain.Block;
import innkeeper.booking.block.domain.BlockEvent;
import innkeeper.booking.block.domain.BlockReason;
import innkeeper.booking.inventory.domain.RoomNight;
import innkeeper.kernel.BlockId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.Event;
import innkeeper.kit.event.outbox.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;

/** Tells on {@code innkeeper.block.v1} what became of each block. */
public final class BlockTopic implements BlockAnnouncements {
    private static final String TOPIC = "innkeeper.block.v1";

    private final Outbox outbox;
    private final Clock clock;
    private final Supplier<UUID> ids;

    /**
     * @param calendarImportId null unless a calendar of another channel says so
     * @param nights           on which it takes rooms; none once it is gone
     */
    record Data(BlockId blockId, int version, HotelId hotelId, RoomTypeId roomTypeId, int rooms, LocalDate from, LocalDate to,
            BlockReason reason, String note, UUID calendarImportId, List<LocalDate> nights, List<LocalDate> conflicts) {
        static Data of(Block block) {
            return new Data(block.id(), block.version(), block.roomType().hotel(), block.roomType().id(),
                    block.terms().rooms(), block.terms().nights().checkIn(), block.terms().nights().checkOut(),
                    block.terms().reason(), block.terms().note(), block.calendar().orElse(null),
                    block.occupied().counts().keySet().stream().map(RoomNight::night).toList(),
                    block.missed().stream().sorted().toList());
        }
    }

    public BlockTopic(Outbox outbox, Clock clock, Supplier<UUID> ids) {
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public void announce(Transaction tx, Block after) {
        String type = "innkeeper.block." + BlockEvent.into(after).name().toLowerCase(Locale.ROOT);
        outbox.append(tx, new Event(ids.get(), TOPIC, after.id().toString(), type, "/booking-service", clock.instant(),
                Data.of(after)));
    }
}
