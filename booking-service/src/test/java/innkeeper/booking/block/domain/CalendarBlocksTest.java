package innkeeper.booking.block.domain;

import innkeeper.booking.Situations;
import innkeeper.booking.inventory.domain.RoomNight;
import innkeeper.booking.rejection.domain.BookingRejection.BlockOfCalendar;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Rejected;
import innkeeper.kit.ids.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CalendarBlocksTest {
    private static final BlockedRoomType DOUBLES =
            new BlockedRoomType(Situations.ASTORIA, Situations.HOTEL.timezone(), Situations.DOUBLE);
    private static final Instant FIRST = Instant.parse("2027-06-01T10:00:00Z");
    private static final Instant TENTH = Instant.parse("2027-06-10T10:00:00Z");

    @Test
    void each_window_is_one_block_of_one_room_without_the_nights_that_have_passed() {
        List<Block> made =
                after(TENTH, List.of(), "2027-06-01/2027-06-04", "2027-06-08/2027-06-12", "2027-06-20/2027-06-22");
        assertEquals("2027-06-10/2027-06-12 2027-06-20/2027-06-22", said(made));
        assertEquals(1, made.getFirst().terms().rooms());
        assertEquals(BlockReason.CALENDAR, made.getFirst().terms().reason());
    }

    @Test
    void a_window_that_moves_or_grows_stays_the_same_block_and_one_that_is_said_no_more_is_gone() {
        List<Block> before = after(FIRST, List.of(), "2027-06-10/2027-06-12", "2027-06-20/2027-06-22");
        List<Block> moved = after(FIRST, before, "2027-06-11/2027-06-15");
        assertEquals("2027-06-11/2027-06-15 gone", said(moved));
        assertEquals(before.getFirst().id(), moved.getFirst().id());
        assertEquals(before, after(FIRST, before, "2027-06-20/2027-06-22", "2027-06-10/2027-06-12"));
        assertEquals("gone gone", said(after(FIRST, before)));
    }

    @Test
    void a_block_that_has_begun_keeps_the_nights_that_have_passed() {
        List<Block> before = after(FIRST, List.of(), "2027-06-08/2027-06-12");
        assertEquals("2027-06-08/2027-06-14", said(after(TENTH, before, "2027-06-10/2027-06-14")));
        assertEquals("2027-06-08/2027-06-10", said(after(TENTH, before)));
        assertEquals("2027-06-11/2027-06-14 2027-06-08/2027-06-10",
                said(after(TENTH, before, "2027-06-11/2027-06-14")));
    }

    @Test
    void what_could_not_be_had_is_wanted_again_unless_it_has_passed() {
        Block block = after(FIRST, List.of(), "2027-06-08/2027-06-12").getFirst()
                .missing(Set.of(night("2027-06-09"), night("2027-06-11"), night("2027-06-30")));
        assertEquals("[2027-06-08, 2027-06-10]", nights(block));
        assertEquals("[2027-06-08, 2027-06-10, 2027-06-11]",
                nights(after(TENTH, List.of(block), "2027-06-10/2027-06-12").getFirst()));
    }

    @Test
    void nobody_of_the_hotel_changes_what_a_calendar_says() {
        Block block = after(FIRST, List.of(), "2027-06-08/2027-06-12").getFirst();
        assertEquals(new BlockOfCalendar(block.id()),
                assertThrows(Rejected.class, () -> block.ended(FIRST)).rejection());
        assertEquals(new BlockOfCalendar(block.id()),
                assertThrows(Rejected.class, () -> block.changed(block.terms(), FIRST)).rejection());
    }

    private static List<Block> after(Instant now, List<Block> known, String... windows) {
        List<DateRange> nights = Arrays.stream(windows).map(window -> window.split("/"))
                .map(window -> new DateRange(LocalDate.parse(window[0]), LocalDate.parse(window[1]))).toList();
        return CalendarBlocks.after(new Calendar(new UUID(0, 7), 1, DOUBLES, 3, nights), known, now, Ids::next);
    }

    private static String said(List<Block> blocks) {
        return String.join(" ", blocks.stream().map(block -> block.gone()
                ? "gone"
                : block.terms().nights().checkIn() + "/" + block.terms().nights().checkOut()).toList());
    }

    private static String nights(Block block) {
        return block.occupied().counts().keySet().stream().map(RoomNight::night).toList().toString();
    }

    private static RoomNight night(String date) {
        return new RoomNight(Situations.DOUBLE, LocalDate.parse(date));
    }
}
