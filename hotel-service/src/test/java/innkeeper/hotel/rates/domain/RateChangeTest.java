package innkeeper.hotel.rates.domain;

import org.junit.jupiter.api.Test;

import static innkeeper.hotel.Situations.closed;
import static innkeeper.hotel.Situations.june;
import static innkeeper.hotel.Situations.rate;
import static innkeeper.hotel.Situations.to;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RateChangeTest {
    @Test
    void changes_that_share_a_night_overlap_and_changes_that_touch_do_not() {
        assertTrue(closed(june(1, 5)).overlaps(closed(june(4, 8))));
        assertTrue(closed(june(4, 5)).overlaps(closed(june(1, 8))));
        assertFalse(closed(june(1, 5)).overlaps(closed(june(5, 8))));
    }

    @Test
    void only_what_is_said_to_be_closed_closes() {
        assertTrue(closed(june(1, 2)).closes());
        assertFalse(to(rate(june(1, 2), 5000)).closes());
    }
}
