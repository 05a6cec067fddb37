package innkeeper.bot.find.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MonthGridTest {
    @Test
    void weeks_begin_on_monday_and_hold_days_of_the_month_alone() {
        var weeks = new MonthGrid(YearMonth.of(2027, 6)).weeks();

        assertEquals(5, weeks.size());
        assertEquals(Optional.empty(), weeks.getFirst().getFirst());
        assertEquals(Optional.of(LocalDate.parse("2027-06-01")), weeks.getFirst().get(1));
        assertEquals(Optional.of(LocalDate.parse("2027-06-30")), weeks.getLast().get(2));
        assertTrue(weeks.stream().allMatch(week -> week.size() == 7));
    }

    @Test
    void a_month_of_four_weeks_has_four_rows() {
        assertEquals(4, new MonthGrid(YearMonth.of(2027, 2)).weeks().size());
    }
}
