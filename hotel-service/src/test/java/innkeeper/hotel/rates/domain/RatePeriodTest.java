package innkeeper.hotel.rates.domain;

import innkeeper.hotel.Situations;
import java.util.List;
import org.junit.jupiter.api.Test;

import static innkeeper.hotel.Situations.base;
import static innkeeper.hotel.Situations.june;
import static innkeeper.hotel.Situations.period;
import static org.junit.jupiter.api.Assertions.assertEquals;

class RatePeriodTest {
    @Test
    void neighbouring_nights_on_the_same_terms_become_one_period() {
        List<Night> nights = List.of(night(1, 5000, false), night(2, 5000, false), night(3, 6000, false),
                night(4, 6000, true), night(5, 6000, true));
        assertEquals(List.of(
                base(june(1, 3), 5000),
                base(june(3, 4), 6000),
                period(june(4, 6), PriceLayer.BASE_PRICE, 6000, 1, true)), RatePeriod.of(nights));
    }

    @Test
    void how_many_rooms_are_taken_does_not_split_a_period() {
        Night full = Situations.night(2, 5000, 1, false, 9);
        assertEquals(List.of(base(june(1, 3), 5000)), RatePeriod.of(List.of(night(1, 5000, false), full)));
    }

    private static Night night(int day, long roubles, boolean closed) {
        return Situations.night(day, roubles, 1, closed, 0);
    }
}
