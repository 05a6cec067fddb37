package innkeeper.booking.block.domain;

import innkeeper.booking.inventory.domain.RoomNight;
import innkeeper.booking.inventory.domain.RoomNights;
import innkeeper.booking.rejection.domain.BookingRejection.BlockOver;
import innkeeper.booking.rejection.domain.BookingRejection.BlockTooFarAhead;
import innkeeper.booking.rejection.domain.BookingRejection.NightsPassed;
import innkeeper.booking.room.domain.Actor;
import innkeeper.kernel.BlockId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Rejected;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.TreeMap;

/**
 * Rooms of one type that a hotel keeps off sale on some nights, under whatever plan they would be sold.
 *
 * @param gone ended before it began: takes no night, and nobody sees it any more
 */
public record Block(
        BlockId id, BlockedRoomType roomType, BlockTerms terms, Instant createdAt, Actor createdBy, boolean gone, int version) {
    private static final Period MOST_AHEAD = Period.ofYears(3);

    /** @throws Rejected {@code NightsPassed}, {@code BlockTooFarAhead} */
    public static Block of(BlockId id, BlockedRoomType roomType, BlockTerms terms, Instant now, Actor by) {
        LocalDate today = roomType.today(now);
        require(!terms.nights().checkIn().isBefore(today), "from", today);
        requireNear(terms.nights(), today);
        return new Block(id, roomType, terms, now, by, false, 1);
    }

    /** What it takes of the inventory. */
    public RoomNights occupied() {
        TreeMap<RoomNight, Integer> nights = new TreeMap<>();
        if (!gone) {
            terms.nights().nights().forEach(night -> nights.put(new RoomNight(roomType.id(), night), terms.rooms()));
        }
        return new RoomNights(nights);
    }

    /**
     * The nights that have passed stay as they are.
     *
     * @throws Rejected {@code NightsPassed}, {@code BlockTooFarAhead}
     */
    public Block changed(BlockTerms after, Instant now) {
        if (after.equals(terms)) {
            return this;
        }
        LocalDate today = roomType.today(now);
        DateRange before = terms.nights();
        DateRange then = after.nights();
        require(then.checkIn().equals(before.checkIn())
                || !then.checkIn().isBefore(today) && !before.checkIn().isBefore(today), "from", today);
        require(then.checkOut().equals(before.checkOut())
                || !then.checkOut().isBefore(today) && !before.checkOut().isBefore(today), "to", today);
        require(after.rooms() == terms.rooms() || !then.checkIn().isBefore(today), "rooms", today);
        requireNear(then, today);
        return with(after, gone);
    }

    /**
     * Its nights from today on are on sale again.
     *
     * @throws Rejected {@code BlockOver}
     */
    public Block ended(Instant now) {
        LocalDate today = roomType.today(now);
        DateRange nights = terms.nights();
        if (!nights.checkOut().isAfter(today)) {
            throw new Rejected(new BlockOver(id, nights.checkOut()));
        }
        return nights.checkIn().isBefore(today)
                ? with(new BlockTerms(terms.rooms(), new DateRange(nights.checkIn(), today), terms.reason(), terms.note()), false)
                : with(terms, true);
    }

    private Block with(BlockTerms after, boolean over) {
        return new Block(id, roomType, after, createdAt, createdBy, over, version + 1);
    }

    private static void require(boolean ahead, String field, LocalDate today) {
        if (!ahead) {
            throw new Rejected(new NightsPassed(field, today));
        }
    }

    private static void requireNear(DateRange nights, LocalDate today) {
        LocalDate last = today.plus(MOST_AHEAD);
        if (nights.checkOut().isAfter(last)) {
            throw new Rejected(new BlockTooFarAhead(last));
        }
    }
}
