package innkeeper.hotel.rates.domain;

import innkeeper.hotel.catalogue.domain.RoomType;
import java.time.DayOfWeek;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static innkeeper.hotel.Situations.aDouble;
import static innkeeper.hotel.Situations.aHotel;
import static innkeeper.hotel.Situations.closed;
import static innkeeper.hotel.Situations.june;
import static innkeeper.hotel.Situations.priced;
import static innkeeper.hotel.Situations.rate;
import static innkeeper.hotel.Situations.to;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RateChangeTest {
    private static final RoomType DOUBLES = aDouble(aHotel(), 3, 5000);

    @Test
    void changes_that_share_a_night_overlap_and_changes_that_touch_do_not() {
        assertTrue(closed(DOUBLES, june(1, 5)).overlaps(closed(DOUBLES, june(4, 8))));
        assertTrue(closed(DOUBLES, june(4, 6)).overlaps(closed(DOUBLES, june(1, 8))));
        assertFalse(closed(DOUBLES, june(1, 5)).overlaps(closed(DOUBLES, june(5, 8))));
    }

    @Test
    void changes_of_different_layers_never_overlap() {
        DatePattern fridays = new DatePattern(june(1, 9), Set.of(DayOfWeek.FRIDAY));
        assertFalse(priced(DOUBLES, fridays, 9000).overlaps(to(DOUBLES, rate(june(1, 9), 8000))));
        assertFalse(to(DOUBLES, rate(june(4, 5), 9000)).overlaps(priced(DOUBLES, fridays, 8000)));
        assertTrue(priced(DOUBLES, fridays, 9000).overlaps(priced(DOUBLES, fridays, 9000)));
    }

    @Test
    void changes_of_different_terms_never_overlap() {
        assertFalse(closed(DOUBLES, june(1, 5)).overlaps(priced(DOUBLES, DatePattern.every(june(1, 5)), 8000)));
        assertTrue(to(DOUBLES, rate(june(1, 5), 9000)).overlaps(to(DOUBLES, rate(june(2, 5), 8000))));
    }

    @Test
    void changes_of_different_room_types_never_overlap() {
        assertFalse(closed(DOUBLES, june(1, 5)).overlaps(closed(aDouble(aHotel(), 1, 9000), june(1, 5))));
    }

    @Test
    void only_what_is_said_to_be_closed_closes() {
        assertTrue(closed(DOUBLES, june(1, 2)).closes());
        assertFalse(to(DOUBLES, rate(june(1, 2), 5000)).closes());
    }
}
