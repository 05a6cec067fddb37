package innkeeper.booking.block.usecase;

import innkeeper.booking.Situations;
import innkeeper.booking.block.domain.Block;
import innkeeper.booking.block.domain.BlockReason;
import innkeeper.booking.block.domain.BlockTerms;
import innkeeper.booking.block.domain.BlockedRoomType;
import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.rejection.domain.BookingRejection.BookedRooms;
import innkeeper.booking.rejection.domain.BookingRejection.FreeRooms;
import innkeeper.booking.rejection.domain.BookingRejection.RoomsNotFree;
import innkeeper.booking.rejection.domain.BookingRejection.SoldOut;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownBlock;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.Reference;
import innkeeper.booking.reservation.domain.Terms;
import innkeeper.booking.reservation.usecase.Bookings;
import innkeeper.booking.room.domain.Actor;
import innkeeper.booking.room.domain.Party;
import innkeeper.kernel.BlockId;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.Rejection;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.ids.Ids;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import static innkeeper.booking.Situations.ASTORIA;
import static innkeeper.booking.Situations.DOUBLE;
import static innkeeper.booking.Situations.aQuote;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What every store of blocks promises. */
public abstract class BlocksContract {
    protected abstract Blocks blocks();

    protected abstract Bookings bookings();

    @Test
    void a_guest_cannot_have_the_room_that_is_blocked_nor_a_block_the_room_of_a_guest() {
        Block block = blocks().add(aBlock(2, "2027-06-10", "2027-06-12"), 2);
        assertEquals(Optional.of(block), blocks().find(block.id()));
        assertEquals(new SoldOut(DOUBLE, List.of(date("2027-06-11"))),
                refused(() -> book("2027-06-11", "2027-06-13", 2)));
        Booking guest = book("2027-06-12", "2027-06-14", 2);
        RoomsNotFree inTheWay = (RoomsNotFree) refused(() -> blocks().add(aBlock(2, "2027-06-11", "2027-06-13"), 2));
        assertEquals(List.of(new FreeRooms(date("2027-06-11"), 0), new FreeRooms(date("2027-06-12"), 1)),
                inTheWay.nights());
        assertEquals(List.of(new BookedRooms(guest.id(), guest.terms().reference().value(), date("2027-06-12"),
                date("2027-06-14"), 1)), inTheWay.bookings());
        book("2027-06-12", "2027-06-13", 2);
    }

    @Test
    void a_change_takes_what_it_has_more_gives_back_what_it_has_less_and_keeps_the_rest() {
        BlockId id = blocks().add(aBlock(1, "2027-06-10", "2027-06-13"), 1).id();
        Block moved = change(id, aTerms(1, "2027-06-12", "2027-06-15"), 1);
        assertEquals(2, moved.version());
        assertEquals(Optional.of(moved), blocks().find(id));
        book("2027-06-10", "2027-06-12", 1);
        assertEquals(new SoldOut(DOUBLE, List.of(date("2027-06-12"), date("2027-06-13"), date("2027-06-14"))),
                refused(() -> book("2027-06-12", "2027-06-15", 1)));
    }

    @Test
    void a_change_for_which_too_few_rooms_are_free_changes_nothing() {
        BlockId id = blocks().add(aBlock(1, "2027-06-10", "2027-06-12"), 2).id();
        book("2027-06-13", "2027-06-14", 2);
        RoomsNotFree inTheWay = (RoomsNotFree) refused(() -> change(id, aTerms(2, "2027-06-11", "2027-06-14"), 2));
        assertEquals(List.of(new FreeRooms(date("2027-06-13"), 1)), inTheWay.nights());
        assertEquals(aTerms(1, "2027-06-10", "2027-06-12"), blocks().find(id).orElseThrow().terms());
        book("2027-06-10", "2027-06-14", 2);
    }

    @Test
    void what_ended_before_it_began_is_found_no_more_and_its_nights_are_free() {
        BlockId id = blocks().add(aBlock(1, "2027-06-10", "2027-06-12"), 1).id();
        blocks().change(id, 0, block -> block.ended(Situations.NOW));
        assertEquals(Optional.empty(), blocks().find(id));
        assertEquals(List.of(), list(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        assertEquals(new UnknownBlock(id), refused(() -> blocks().change(id, 0, block -> block)));
        book("2027-06-10", "2027-06-12", 1);
    }

    @Test
    void a_night_of_which_fewer_rooms_are_offered_than_are_taken_keeps_them_and_sells_no_more() {
        BlockId id = blocks().add(aBlock(2, "2027-06-10", "2027-06-12"), 2).id();
        assertEquals(SoldOut.class, refused(() -> book("2027-06-10", "2027-06-12", 1)).getClass());
        assertEquals(3,
                blocks().change(id, 1, block -> block.changed(aTerms(2, "2027-06-10", "2027-06-11"), Situations.NOW)
                        .changed(aTerms(1, "2027-06-10", "2027-06-11"), Situations.NOW)).version());
    }

    @Test
    void the_blocks_of_a_hotel_are_listed_newest_first_by_room_type_and_nights() {
        Block first = blocks().add(aBlock(1, "2027-06-10", "2027-06-12"), 9);
        Block second = blocks().add(aBlock(1, "2027-06-12", "2027-06-14"), 9);
        assertEquals(List.of(second, first),
                list(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
        assertEquals(List.of(first),
                list(Optional.of(DOUBLE), Optional.empty(), Optional.of(date("2027-06-12")), Optional.empty()));
        assertEquals(List.of(second),
                list(Optional.empty(), Optional.of(date("2027-06-12")), Optional.empty(), Optional.empty()));
        assertEquals(List.of(first),
                list(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(second.id())));
        assertEquals(List.of(), list(Optional.of(new RoomTypeId(new UUID(0, 1))), Optional.empty(), Optional.empty(),
                Optional.empty()));
        assertEquals(List.of(),
                blocks().list(new BlockQuery(new HotelId(new UUID(0, 1)), Optional.empty(), Optional.empty(),
                        Optional.empty(), Optional.empty()), 10));
    }

    private List<Block> list(Optional<RoomTypeId> roomType, Optional<LocalDate> from, Optional<LocalDate> to,
            Optional<BlockId> after) {
        return blocks().list(new BlockQuery(ASTORIA, roomType, from, to, after), 10);
    }

    private Block change(BlockId id, BlockTerms terms, int offered) {
        return blocks().change(id, offered, block -> block.changed(terms, Situations.NOW));
    }

    protected final Booking book(String from, String to, int offered) {
        DateRange stay = new DateRange(date(from), date(to));
        return bookings()
                .open(UUID.randomUUID(), aQuote(stay, 1, offered).offered(), reference -> held(reference, stay))
                .booking();
    }

    private static Booking held(Reference reference, DateRange stay) {
        Terms terms = Situations.terms(PaymentMethod.ONLINE);
        return Situations.held(
                new Terms(new BookingId(Ids.next()), reference, terms.client(), terms.hotel(), terms.method(),
                        terms.bookedAt()),
                Situations.aRoom(DOUBLE, stay, Situations.POLICY,
                        Collections.nCopies(stay.length(), Situations.PRICE)));
    }

    protected static Block aBlock(int rooms, String from, String to) {
        return Block.of(new BlockId(Ids.next()), new BlockedRoomType(ASTORIA, Situations.HOTEL.timezone(), DOUBLE),
                aTerms(rooms, from, to), Situations.NOW, Actor.of(Party.OWNER, Situations.BORIS));
    }

    private static BlockTerms aTerms(int rooms, String from, String to) {
        return new BlockTerms(rooms, new DateRange(date(from), date(to)), BlockReason.MAINTENANCE,
                "New bathroom in 214");
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    protected static Rejection refused(Executable attempt) {
        return assertThrows(Rejected.class, attempt).rejection();
    }
}
