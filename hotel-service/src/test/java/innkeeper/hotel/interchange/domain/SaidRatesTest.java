package innkeeper.hotel.interchange.domain;

import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.rates.domain.DatePattern;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.RateChange;
import innkeeper.hotel.rates.usecase.SaidOfNights;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static innkeeper.hotel.Situations.aDouble;
import static innkeeper.hotel.Situations.aHotel;
import static innkeeper.hotel.Situations.june;
import static innkeeper.hotel.Situations.priced;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class SaidRatesTest {
    private static final RoomType DOUBLES = aDouble(aHotel(), 3, 5000);

    @Test
    void whatever_was_said_is_said_again_by_changes_that_contradict_each_other_nowhere() {
        for (int seed = 0; seed < 300; seed++) {
            SaidOfNights words = new SaidOfNights(DOUBLES, new Random(seed));
            Collection<Night.Said> nights = said(IntStream.range(0, 12).mapToObj(_ -> words.some())
                    .flatMap(List::stream).toList());
            List<RateChange> again = SaidRates.changes(DOUBLES.id(), List.copyOf(nights));
            assertEquals(List.copyOf(nights), List.copyOf(said(again)), "seed " + seed);
            IntStream.range(0, again.size()).forEach(i -> again.subList(0, i)
                    .forEach(before -> assertFalse(again.get(i).overlaps(before), again.get(i) + " and " + before)));
        }
    }

    @Test
    void weekends_of_a_season_are_one_change() {
        Set<DayOfWeek> weekend = Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
        RateChange weekends = priced(DOUBLES, new DatePattern(june(1, 29), weekend), 9000);
        assertEquals(List.of(priced(DOUBLES, new DatePattern(june(4, 27), weekend), 9000)),
                SaidRates.changes(DOUBLES.id(), List.copyOf(said(List.of(weekends)))));
    }

    /** Of each night what the changes leave said, in order. */
    private static Collection<Night.Said> said(List<RateChange> changes) {
        Map<LocalDate, Night.Said> nights = new TreeMap<>();
        changes.forEach(change -> change.dates().nights().forEach(night -> nights.merge(
                night, Night.Said.nothing(night).with(change), (before, _) -> before.with(change))));
        nights.values().removeIf(Night.Said::isEmpty);
        return nights.values();
    }
}
