package innkeeper.booking.block.domain;

import innkeeper.booking.Situations;
import innkeeper.booking.rejection.domain.BookingRejection.BlockOver;
import innkeeper.booking.rejection.domain.BookingRejection.BlockTooFarAhead;
import innkeeper.booking.rejection.domain.BookingRejection.NightsPassed;
import innkeeper.booking.room.domain.Actor;
import innkeeper.booking.room.domain.Party;
import innkeeper.kernel.BlockId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.Rejection;
import innkeeper.kit.ids.Ids;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BlockTest {
    private static final Instant MADE = Instant.parse("2027-06-01T10:00:00Z");
    /** In Saint Petersburg it is the 12th by now. */
    private static final Instant NIGHT_OF_THE_12TH = Instant.parse("2027-06-11T21:30:00Z");

    @Test
    void a_block_takes_its_rooms_from_each_night_but_the_last_day() {
        Block block = aBlock("2027-06-10", "2027-06-12");
        assertEquals("[2, 2]", block.occupied().counts().values().toString());
        assertEquals(LocalDate.parse("2027-06-11"), block.occupied().counts().lastKey().night());
    }

    @Test
    void it_begins_today_at_the_earliest_and_ends_in_three_years_at_the_latest() {
        assertEquals(new NightsPassed("from", LocalDate.parse("2027-06-01")),
                refused(() -> aBlock("2027-05-31", "2027-06-12")));
        assertEquals(new BlockTooFarAhead(LocalDate.parse("2030-06-01")),
                refused(() -> aBlock("2030-05-31", "2030-06-02")));
        assertEquals(2, aBlock("2030-05-30", "2030-06-01").occupied().counts().size());
    }

    @ParameterizedTest
    @CsvSource({
            "2, 2027-06-10, 2027-06-20, ''",
            "2, 2027-06-10, 2027-06-12, ''",
            "2, 2027-06-10, 2027-06-11, to",
            "2, 2027-06-09, 2027-06-15, from",
            "2, 2027-06-11, 2027-06-15, from",
            "2, 2027-06-13, 2027-06-15, from",
            "3, 2027-06-10, 2027-06-15, rooms"})
    void of_a_block_that_has_begun_only_the_nights_ahead_change(int rooms, LocalDate from, LocalDate to, String field) {
        Block begun = aBlock("2027-06-10", "2027-06-15");
        BlockTerms then = new BlockTerms(rooms, new DateRange(from, to), BlockReason.MAINTENANCE, "");
        if (field.isEmpty()) {
            assertEquals(2, begun.changed(then, NIGHT_OF_THE_12TH).version());
        } else {
            assertEquals(new NightsPassed(field, LocalDate.parse("2027-06-12")),
                    refused(() -> begun.changed(then, NIGHT_OF_THE_12TH)));
        }
    }

    @Test
    void one_that_is_over_is_not_prolonged() {
        Block over = aBlock("2027-06-08", "2027-06-10");
        BlockTerms longer = new BlockTerms(2, range("2027-06-08", "2027-06-20"), BlockReason.MAINTENANCE, "");
        assertEquals(new NightsPassed("to", LocalDate.parse("2027-06-12")),
                refused(() -> over.changed(longer, NIGHT_OF_THE_12TH)));
    }

    @Test
    void the_same_again_is_no_change() {
        Block block = aBlock("2027-06-10", "2027-06-12");
        assertSame(block, block.changed(block.terms(), MADE));
    }

    @Test
    void one_that_ends_before_it_begins_is_gone_and_one_that_has_begun_keeps_what_has_passed() {
        Block ahead = aBlock("2027-06-12", "2027-06-15").ended(NIGHT_OF_THE_12TH);
        assertTrue(ahead.gone());
        assertTrue(ahead.occupied().isEmpty());
        Block begun = aBlock("2027-06-10", "2027-06-15").ended(NIGHT_OF_THE_12TH);
        assertFalse(begun.gone());
        assertEquals(range("2027-06-10", "2027-06-12"), begun.terms().nights());
        assertEquals(new BlockOver(begun.id(), LocalDate.parse("2027-06-12")),
                refused(() -> begun.ended(NIGHT_OF_THE_12TH)));
    }

    private static Block aBlock(String from, String to) {
        return Block.of(new BlockId(Ids.next()),
                new BlockedRoomType(Situations.ASTORIA, Situations.HOTEL.timezone(), Situations.DOUBLE),
                new BlockTerms(2, range(from, to), BlockReason.MAINTENANCE, ""), MADE,
                Actor.of(Party.OWNER, Situations.BORIS));
    }

    private static DateRange range(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static Rejection refused(Executable attempt) {
        return assertThrows(Rejected.class, attempt).rejection();
    }
}
