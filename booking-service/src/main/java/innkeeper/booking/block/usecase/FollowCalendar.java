package innkeeper.booking.block.usecase;

import innkeeper.booking.block.domain.Block;
import innkeeper.booking.block.domain.Calendar;
import innkeeper.booking.block.domain.CalendarBlocks;
import innkeeper.booking.inventory.domain.RoomNight;
import innkeeper.booking.inventory.domain.RoomNights;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Blocks a room on the nights on which a calendar says that another channel has sold it, however often and in whatever order it is
 * told. Nights on which no room is free are kept as missed, and tried again with each version.
 */
public final class FollowCalendar {
    private final Calendars calendars;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public FollowCalendar(Calendars calendars, Clock clock, Supplier<UUID> ids) {
        this.calendars = calendars;
        this.clock = clock;
        this.ids = ids;
    }

    public void handle(Calendar said) {
        if (said.version() <= calendars.version(said.id())) {
            return;
        }
        Instant now = clock.instant();
        List<Block> known = calendars.ahead(said.id(), said.roomType().today(now));
        List<Block> wanted = CalendarBlocks.after(said, known, now, ids);
        Set<RoomNight> missed = calendars.move(occupied(known), occupied(wanted), said.offered());
        wanted.stream().map(block -> block.missing(missed)).filter(block -> !known.contains(block))
                .forEach(block -> calendars.put(block.next()));
        calendars.remember(said);
    }

    private static RoomNights occupied(List<Block> blocks) {
        return blocks.stream().map(Block::occupied).reduce(RoomNights.NONE, RoomNights::and);
    }
}
