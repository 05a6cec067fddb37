package innkeeper.hotel.rates.domain;

import innkeeper.kernel.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The nights that a change names, and the layer of the price it sets.
 *
 * @param weekdays on which the nights begin; empty for every night of the span
 */
public record DatePattern(DateRange span, Set<DayOfWeek> weekdays, PriceLayer layer) {
    private static final int WEEK = 7;

    public DatePattern {
        weekdays = Set.copyOf(weekdays);
        if (layer == PriceLayer.BASE_PRICE) {
            throw new IllegalArgumentException("a base price is not one of nights");
        }
    }

    /** Its form says which layer it sets: weekdays where they are named, the day where it is a single one, else a season. */
    public DatePattern(DateRange span, Set<DayOfWeek> weekdays) {
        this(span, weekdays, !weekdays.isEmpty()
                ? PriceLayer.WEEKDAY
                : span.length() == 1 ? PriceLayer.DAY : PriceLayer.SEASON);
    }

    /** The same nights, whatever the form says. */
    public DatePattern of(PriceLayer said) {
        return new DatePattern(span, weekdays, said);
    }

    /** What is left of it from a date on, in the same layer; empty where no night is. */
    public Optional<DatePattern> from(LocalDate first) {
        if (!span.checkOut().isAfter(first)) {
            return Optional.empty();
        }
        DatePattern left = new DatePattern(new DateRange(later(span.checkIn(), first), span.checkOut()), weekdays, layer);
        return Optional.of(left).filter(pattern -> !pattern.isEmpty());
    }

    public static DatePattern every(DateRange span) {
        return new DatePattern(span, Set.of());
    }

    public List<LocalDate> nights() {
        return span.nights().stream().filter(this::takes).toList();
    }

    /** That no night of the span is on one of the weekdays. */
    public boolean isEmpty() {
        return firstWeek(span.checkIn(), span.checkOut()).noneMatch(this::takes);
    }

    public boolean sharesNight(DatePattern other) {
        LocalDate from = later(span.checkIn(), other.span.checkIn());
        LocalDate to = earlier(span.checkOut(), other.span.checkOut());
        return from.isBefore(to) && firstWeek(from, to).anyMatch(night -> takes(night) && other.takes(night));
    }

    /** Weekdays come again every week, however long the span is. */
    private static Stream<LocalDate> firstWeek(LocalDate from, LocalDate to) {
        return from.datesUntil(to).limit(WEEK);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private boolean takes(LocalDate night) {
        return weekdays.isEmpty() || weekdays.contains(night.getDayOfWeek());
    }
}
