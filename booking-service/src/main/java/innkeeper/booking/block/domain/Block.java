package innkeeper.booking.block.domain;

import innkeeper.booking.inventory.domain.RoomNight;
import innkeeper.booking.inventory.domain.RoomNights;
import innkeeper.booking.rejection.domain.BookingRejection.BlockOfCalendar;
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
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Rooms of one type that a hotel keeps off sale on some nights, under whatever plan they would be sold.
 *
 * @param calendar whose window it is, where another channel says that the room is sold
 * @param missed   nights of that window on which no room was free
 * @param gone     ended before it began: takes no night, and nobody sees it any more
 */
public record Block(
        BlockId id, BlockedRoomType roomType, BlockTerms terms, Instant createdAt, Actor createdBy, Optional<UUID> calendar,
        Set<LocalDate> missed, boolean gone, int version) {
    private static final Period MOST_AHEAD = Period.ofYears(3);

    public Block {
        missed = Set.copyOf(missed);
    }

    /** @throws Rejected {@code NightsPassed}, {@code BlockTooFarAhead} */
    public static Block of(BlockId id, BlockedRoomType roomType, BlockTerms terms, Instant now, Actor by) {
        LocalDate today = roomType.today(now);
        require(!terms.nights().checkIn().isBefore(today), "from", today);
        requireNear(terms.nights(), today);
        return new Block(id, roomType, terms, now, by, Optional.empty(), Set.of(), false, 1);
    }

    /** Of one window of a calendar, before it is kept. */
    static Block of(BlockId id, Calendar calendar, DateRange nights, Instant now) {
        return new Block(id, calendar.roomType(), new BlockTerms(1, nights, BlockReason.CALENDAR, ""), now, Actor.SYSTEM,
                Optional.of(calendar.id()), Set.of(), false, 0);
    }

    /** What it takes of the inventory. */
    public RoomNights occupied() {
        TreeMap<RoomNight, Integer> nights = new TreeMap<>();
        if (!gone) {
            terms.nights().nights().stream().filter(night -> !missed.contains(night))
                    .forEach(night -> nights.put(new RoomNight(roomType.id(), night), terms.rooms()));
        }
        return new RoomNights(nights);
    }

    /**
     * The nights that have passed stay as they are.
     *
     * @throws Rejected {@code BlockOfCalendar}, {@code NightsPassed}, {@code BlockTooFarAhead}
     */
    public Block changed(BlockTerms after, Instant now) {
        requireOurs();
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
        return with(after, missed, gone, version).next();
    }

    /**
     * Its nights from today on are on sale again.
     *
     * @throws Rejected {@code BlockOfCalendar}, {@code BlockOver}
     */
    public Block ended(Instant now) {
        requireOurs();
        LocalDate today = roomType.today(now);
        DateRange nights = terms.nights();
        if (!nights.checkOut().isAfter(today)) {
            throw new Rejected(new BlockOver(id, nights.checkOut()));
        }
        return cut(today).next();
    }

    /** Without the nights from this day on; gone where it has no other. */
    Block cut(LocalDate today) {
        return terms.nights().checkIn().isBefore(today)
                ? during(new DateRange(terms.nights().checkIn(), today), today)
                : with(terms, Set.of(), true, version);
    }

    /** On these nights, of which those ahead are wanted all. */
    Block during(DateRange nights, LocalDate today) {
        return with(new BlockTerms(terms.rooms(), nights, terms.reason(), terms.note()),
                missed.stream().filter(night -> night.isBefore(today)).collect(Collectors.toSet()), gone, version);
    }

    /** Without those of its nights that could not be had. */
    public Block missing(Set<RoomNight> nights) {
        Set<LocalDate> all = new HashSet<>(missed);
        occupied().counts().keySet().stream().filter(nights::contains).map(RoomNight::night).forEach(all::add);
        return with(terms, all, gone, version);
    }

    /** The version that is kept after this one. */
    public Block next() {
        return with(terms, missed, gone, version + 1);
    }

    private Block with(BlockTerms after, Set<LocalDate> without, boolean over, int newVersion) {
        return new Block(id, roomType, after, createdAt, createdBy, calendar, without, over, newVersion);
    }

    /** What a calendar says, the other channel changes. */
    private void requireOurs() {
        if (calendar.isPresent()) {
            throw new Rejected(new BlockOfCalendar(id));
        }
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
