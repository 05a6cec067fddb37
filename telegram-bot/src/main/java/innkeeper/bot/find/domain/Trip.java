package innkeeper.bot.find.domain;

import innkeeper.bot.dialogue.domain.Notes;
import innkeeper.bot.travel.domain.Guests;
import innkeeper.kernel.DateRange;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Where somebody wants to sleep, when, and who comes along, as far as they have said. */
public record Trip(Optional<String> city, Optional<DateRange> stay, Optional<Integer> adults, Children children) {
    public static final String CITY = "city";
    public static final String CHECK_IN = "in";
    public static final String CHECK_OUT = "out";
    public static final String ADULTS = "adults";

    /** So many months after this one the calendar has. */
    private static final int MONTHS_AHEAD = 18;
    private static final int LONGEST_STAY = 90;

    /** Days that have passed since they were chosen count no more. */
    public static Trip of(Notes notes, LocalDate today) {
        return new Trip(notes.text(CITY),
                notes.date(CHECK_IN).filter(in -> !in.isBefore(today))
                        .flatMap(in -> notes.date(CHECK_OUT).flatMap(out -> stay(in, out))),
                notes.number(ADULTS).filter(Trip::fits), Children.of(notes));
    }

    /** Who sleeps there; empty while something is missing. */
    public Optional<Guests> guests() {
        return adults.flatMap(grown -> children.all().map(ages -> new Guests(grown, ages)));
    }

    /** Whether somebody can arrive then: in the time that the calendar shows. */
    public static boolean opens(LocalDate day, LocalDate today) {
        return !day.isBefore(today) && !day.isAfter(lastDay(today));
    }

    public static LocalDate lastDay(LocalDate today) {
        return YearMonth.from(today).plusMonths(MONTHS_AHEAD).atEndOfMonth();
    }

    /** Empty where nobody can stay so. */
    public static Optional<DateRange> stay(LocalDate in, LocalDate out) {
        return in.isBefore(out) && !out.isAfter(in.plusDays(LONGEST_STAY))
                ? Optional.of(new DateRange(in, out))
                : Optional.empty();
    }

    public static boolean fits(int adults) {
        return adults >= 1 && adults <= Guests.MOST_ADULTS;
    }

    /** The step that asks for what is missing; the list of hotels where nothing is. */
    public String next() {
        if (city.isEmpty()) {
            return "city";
        }
        if (stay.isEmpty()) {
            return "dates";
        }
        if (adults.isEmpty()) {
            return "guests";
        }
        return children.all().isEmpty() ? "children" : "hotels";
    }
}
