package innkeeper.kernel;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class DateRangeTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 2, 27);

    @Test
    void the_day_of_departure_is_not_slept_in() {
        var stay = new DateRange(FIRST, LocalDate.of(2027, 3, 2));
        assertEquals(List.of(FIRST, LocalDate.of(2027, 2, 28), LocalDate.of(2027, 3, 1)), stay.nights());
        assertEquals(3, stay.length());
    }

    @Test
    void a_stay_without_a_night_is_refused() {
        var failure = assertThrows(IllegalArgumentException.class, () -> new DateRange(FIRST, FIRST));
        assertEquals("check-out 2027-02-27 must follow check-in 2027-02-27", failure.getMessage());
    }

    @Test
    void a_stay_that_ends_before_it_begins_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new DateRange(FIRST, FIRST.minusDays(1)));
    }
}
