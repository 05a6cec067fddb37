package innkeeper.hotel.calendarfeed.domain;

import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.Night.Price;
import innkeeper.hotel.rates.domain.PriceLayer;
import innkeeper.hotel.rates.domain.Restrictions;
import innkeeper.kernel.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static innkeeper.hotel.Situations.june;
import static innkeeper.hotel.Situations.rub;
import static org.junit.jupiter.api.Assertions.assertEquals;

class UnavailabilityTest {
    private static final DateRange DAYS = june(1, 8);
    private static final Set<Integer> NEVER = Set.of();

    @Test
    void free_rooms_under_an_open_plan_leave_nothing_to_say() {
        assertEquals(List.of(), Unavailability.of(DAYS, 2, List.of(plan(NEVER, NEVER, NEVER))));
    }

    @Test
    void nights_that_follow_each_other_are_one_span_that_ends_on_the_day_of_departure() {
        assertEquals(List.of(june(1, 2), june(3, 6)),
                Unavailability.of(DAYS, 2, List.of(plan(Set.of(1, 3, 4, 5), NEVER, NEVER))));
    }

    @Test
    void one_room_left_is_enough() {
        assertEquals(List.of(), Unavailability.of(DAYS, 3, List.of(plan(Set.of(1, 3, 4, 5), NEVER, NEVER))));
    }

    @Test
    void a_night_is_closed_where_no_plan_sells_it() {
        assertEquals(List.of(june(4, 6)),
                Unavailability.of(DAYS, 2,
                        List.of(plan(NEVER, Set.of(2, 4, 5), NEVER), plan(NEVER, Set.of(4), Set.of(5)))));
    }

    @Test
    void without_a_plan_nothing_is_sold() {
        assertEquals(List.of(DAYS), Unavailability.of(DAYS, 2, List.of()));
    }

    /** The first week of June under a plan: two rooms taken, closed, without a price on these days. */
    private static List<Night> plan(Set<Integer> taken, Set<Integer> closed, Set<Integer> unpriced) {
        return DAYS.nights().stream().map(night -> new Night(night, price(night, unpriced),
                new Restrictions(1, closed.contains(night.getDayOfMonth()), true, true),
                taken.contains(night.getDayOfMonth()) ? 2 : 0)).toList();
    }

    private static Optional<Price> price(LocalDate night, Set<Integer> unpriced) {
        return Optional.of(new Price(rub(500_000), PriceLayer.BASE_PRICE))
                .filter(_ -> !unpriced.contains(night.getDayOfMonth()));
    }
}
