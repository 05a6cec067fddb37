package innkeeper.bot.find.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The weeks of one month, Monday first; days of other months are empty. */
public record MonthGrid(YearMonth month) {
    public List<List<Optional<LocalDate>>> weeks() {
        List<List<Optional<LocalDate>>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (LocalDate week = monday; !week.isAfter(month.atEndOfMonth()); week = week.plusWeeks(1)) {
            weeks.add(week.datesUntil(week.plusWeeks(1))
                    .map(day -> Optional.of(day).filter(each -> YearMonth.from(each).equals(month))).toList());
        }
        return weeks;
    }
}
