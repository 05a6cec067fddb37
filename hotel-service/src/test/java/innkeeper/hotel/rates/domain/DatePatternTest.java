package innkeeper.hotel.rates.domain;

import innkeeper.kernel.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static innkeeper.hotel.Situations.june;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** 4 June 2027 is a Friday. */
class DatePatternTest {
    @Test
    void the_form_says_the_layer() {
        assertEquals(PriceLayer.SEASON, DatePattern.every(june(1, 3)).layer());
        assertEquals(PriceLayer.DAY, DatePattern.every(june(1, 2)).layer());
        assertEquals(PriceLayer.WEEKDAY, on(june(1, 20), FRIDAY).layer());
        assertEquals(PriceLayer.WEEKDAY, on(june(4, 5), FRIDAY).layer());
        assertEquals(PriceLayer.WEEKDAY, on(june(1, 20), DayOfWeek.values()).layer());
    }

    @Test
    void a_weekday_pattern_names_its_days_alone() {
        assertEquals(List.of(june(4), june(5), june(11)), on(june(1, 12), FRIDAY, SATURDAY).nights());
        assertFalse(on(june(4, 5), FRIDAY).isEmpty());
        assertTrue(on(june(4, 5), MONDAY).isEmpty());
        assertTrue(on(june(5, 11), FRIDAY).isEmpty());
    }

    @Test
    void patterns_share_a_night_only_where_both_take_it() {
        assertTrue(on(june(1, 20), FRIDAY, SATURDAY).sharesNight(on(june(8, 30), SATURDAY, SUNDAY)));
        assertFalse(on(june(1, 20), FRIDAY, SATURDAY).sharesNight(on(june(1, 20), SUNDAY)));
        assertFalse(on(june(1, 5), FRIDAY).sharesNight(on(june(5, 20), FRIDAY)));
        assertTrue(DatePattern.every(june(1, 9)).sharesNight(DatePattern.every(june(8, 9))));
        assertFalse(DatePattern.every(june(1, 5)).sharesNight(DatePattern.every(june(5, 9))));
    }

    @Test
    void spans_without_an_end_are_compared_at_once() {
        DateRange endless = new DateRange(june(1), LocalDate.of(9999, 12, 31));
        assertFalse(on(endless, FRIDAY).sharesNight(on(endless, SATURDAY)));
        assertTrue(on(endless, FRIDAY).sharesNight(on(endless, FRIDAY)));
    }

    private static DatePattern on(DateRange span, DayOfWeek... days) {
        return new DatePattern(span, Set.of(days));
    }
}
