package innkeeper.hotel.interchange.domain;

import innkeeper.hotel.rates.domain.DatePattern;
import innkeeper.hotel.rates.domain.Edit;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.PriceLayer;
import innkeeper.hotel.rates.domain.RateChange;
import innkeeper.hotel.rates.domain.Restrictions;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.RoomTypeId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was said of nights, night by night, as the changes that would say it again: first seasons, then weekdays, days, restrictions. */
public final class SaidRates {
    private static final int WEEK = 7;
    private static final List<PriceLayer> LAYERS = List.of(PriceLayer.SEASON, PriceLayer.WEEKDAY, PriceLayer.DAY);

    private final RoomTypeId roomType;

    /** Nights of the same weekdays that have the same value, from the first to the last of them. */
    private record Run<T>(LocalDate first, LocalDate last, Set<DayOfWeek> weekdays, T value) {
        DatePattern dates() {
            return new DatePattern(new DateRange(first, last.plusDays(1)), weekdays);
        }
    }

    private SaidRates(RoomTypeId roomType) {
        this.roomType = roomType;
    }

    /** @param nights of one room type under one plan, in any order, each once */
    public static List<RateChange> changes(RoomTypeId roomType, List<Night.Said> nights) {
        SaidRates rates = new SaidRates(roomType);
        List<RateChange> changes = new ArrayList<>();
        LAYERS.forEach(layer -> changes.addAll(rates.prices(layer, nights)));
        changes.addAll(rates.restrictions(nights));
        return changes;
    }

    private List<RateChange> prices(PriceLayer layer, List<Night.Said> nights) {
        SortedMap<LocalDate, Money> prices = new TreeMap<>();
        nights.stream().filter(night -> night.prices().containsKey(layer))
                .forEach(night -> prices.put(night.date(), night.prices().get(layer)));
        return fewest(prices).stream().map(run -> new RateChange(
                roomType, run.dates().of(layer), new Edit.To<>(run.value()), Restrictions.Change.NONE)).toList();
    }

    private List<RateChange> restrictions(List<Night.Said> nights) {
        SortedMap<LocalDate, Restrictions.Change> said = new TreeMap<>();
        nights.stream().filter(night -> !night.restrictions().equals(Restrictions.Change.NONE))
                .forEach(night -> said.put(night.date(), night.restrictions()));
        return fewest(said).stream()
                .map(run -> new RateChange(roomType, run.dates(), new Edit.Keep<>(), run.value())).toList();
    }

    private static <T> List<Run<T>> fewest(SortedMap<LocalDate, T> values) {
        List<Run<T>> spans = spans(values);
        List<Run<T>> weekly = weekly(values);
        return weekly.size() < spans.size() ? weekly : spans;
    }

    private static <T> List<Run<T>> spans(SortedMap<LocalDate, T> values) {
        return runs(values, 1, Set.of());
    }

    /** Each weekday for itself; then those put together whose nights in one span are just theirs. */
    private static <T> List<Run<T>> weekly(SortedMap<LocalDate, T> values) {
        List<Run<T>> together = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            SortedMap<LocalDate, T> ofDay = new TreeMap<>();
            values.entrySet().stream().filter(each -> each.getKey().getDayOfWeek() == day)
                    .forEach(each -> ofDay.put(each.getKey(), each.getValue()));
            runs(ofDay, WEEK, Set.of(day)).forEach(run -> join(together, run));
        }
        return together;
    }

    private static <T> void join(List<Run<T>> together, Run<T> run) {
        for (int i = 0; i < together.size(); i++) {
            Run<T> other = together.get(i);
            LocalDate first = other.first.isBefore(run.first) ? other.first : run.first;
            LocalDate last = other.last.isAfter(run.last) ? other.last : run.last;
            if (other.value.equals(run.value) && isJust(other, first, last) && isJust(run, first, last)) {
                Set<DayOfWeek> days = EnumSet.copyOf(other.weekdays);
                days.addAll(run.weekdays);
                together.set(i, new Run<>(first, last, days, run.value));
                return;
            }
        }
        together.add(run);
    }

    /** That a longer span has no night of its weekdays that the run has not. */
    private static boolean isJust(Run<?> run, LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1)).filter(night -> night.isBefore(run.first) || night.isAfter(run.last))
                .noneMatch(night -> run.weekdays.contains(night.getDayOfWeek()));
    }

    /** @param step days from one night to the next */
    private static <T> List<Run<T>> runs(SortedMap<LocalDate, T> values, int step, Set<DayOfWeek> weekdays) {
        List<Run<T>> runs = new ArrayList<>();
        for (Map.Entry<LocalDate, T> night : values.entrySet()) {
            boolean goesOn = !runs.isEmpty() && runs.getLast().last.plusDays(step).equals(night.getKey())
                    && runs.getLast().value.equals(night.getValue());
            LocalDate first = goesOn ? runs.removeLast().first : night.getKey();
            runs.add(new Run<>(first, night.getKey(), weekdays, night.getValue()));
        }
        return runs;
    }
}
