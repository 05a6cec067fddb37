package innkeeper.hotel.calendarimport.domain;

import innkeeper.kernel.DateRange;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The nights that events of a calendar take. */
public final class Windows {
    private Windows() {}

    /**
     * From the date on which an event begins to the date on which it ends; that night, too, where it ends so late that nobody could
     * check in any more. What is over before check-in on the day on which it began takes no night.
     *
     * @param start on the clock of the hotel
     */
    public static Optional<DateRange> nights(LocalDateTime start, LocalDateTime end, LocalTime checkIn) {
        LocalDate until = end.toLocalTime().isAfter(checkIn) ? end.toLocalDate().plusDays(1) : end.toLocalDate();
        return span(start.toLocalDate(), until);
    }

    /** Spans in order, none of which touches the next, as far as they lie in these days. */
    public static List<DateRange> joined(Collection<DateRange> spans, DateRange days) {
        List<DateRange> joined = new ArrayList<>();
        spans.stream().flatMap(each -> within(each, days).stream()).sorted(Comparator.comparing(DateRange::checkIn))
                .forEach(next -> {
                    boolean goesOn = !joined.isEmpty() && !joined.getLast().checkOut().isBefore(next.checkIn());
                    joined.add(goesOn ? together(joined.removeLast(), next) : next);
                });
        return List.copyOf(joined);
    }

    private static DateRange together(DateRange first, DateRange next) {
        return new DateRange(first.checkIn(),
                next.checkOut().isAfter(first.checkOut()) ? next.checkOut() : first.checkOut());
    }

    private static Optional<DateRange> within(DateRange span, DateRange days) {
        return span(span.checkIn().isBefore(days.checkIn()) ? days.checkIn() : span.checkIn(),
                span.checkOut().isAfter(days.checkOut()) ? days.checkOut() : span.checkOut());
    }

    private static Optional<DateRange> span(LocalDate from, LocalDate to) {
        return from.isBefore(to) ? Optional.of(new DateRange(from, to)) : Optional.empty();
    }
}
