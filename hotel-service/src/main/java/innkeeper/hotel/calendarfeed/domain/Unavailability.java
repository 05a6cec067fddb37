package innkeeper.hotel.calendarfeed.domain;

import innkeeper.hotel.rates.domain.Night;
import innkeeper.kernel.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** When nobody can book a room of a type. */
public final class Unavailability {
    private Unavailability() {}

    /**
     * The nights on which all rooms are taken, and those that no plan sells: each has them closed or has no price for them.
     *
     * @param rooms of the type that there are
     * @param plans the same nights under each plan that sells the type
     * @return half-open spans in order, none of which touches the next
     */
    public static List<DateRange> of(DateRange days, int rooms, Collection<List<Night>> plans) {
        Set<LocalDate> bookable = plans.stream().flatMap(List::stream)
                .filter(night -> night.isForSale(rooms))
                .map(Night::date).collect(Collectors.toSet());
        return spans(days.nights().stream().filter(Predicate.not(bookable::contains)).toList());
    }

    private static List<DateRange> spans(List<LocalDate> nights) {
        List<DateRange> spans = new ArrayList<>();
        for (LocalDate night : nights) {
            boolean goesOn = !spans.isEmpty() && spans.getLast().checkOut().equals(night);
            spans.add(new DateRange(goesOn ? spans.removeLast().checkIn() : night, night.plusDays(1)));
        }
        return spans;
    }
}
