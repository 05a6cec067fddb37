package innkeeper.hotel.calendarimport.ical;

import biweekly.component.VEvent;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.DateStart;
import biweekly.property.RawProperty;
import biweekly.property.RecurrenceId;
import biweekly.util.ICalDate;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import innkeeper.hotel.calendarimport.domain.Windows;
import innkeeper.hotel.calendarimport.usecase.UnreadableCalendar;
import innkeeper.kernel.DateRange;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The nights that one event takes, each time that it comes. What is over is not judged. */
final class EventNights {
    private static final Set<String> TIMES =
            Set.of("DTSTART", "DTEND", "DURATION", "RRULE", "EXRULE", "RDATE", "EXDATE", "RECURRENCE-ID");
    private static final int MOST_TIMES = 2_000;

    private final EventClock clock;
    private final LocalTime checkIn;
    private final DateRange days;

    EventNights(EventClock clock, LocalTime checkIn, DateRange days) {
        this.clock = clock;
        this.checkIn = checkIn;
        this.days = days;
    }

    /**
     * @param replacements of single times at which it comes, whether they take time or not
     * @throws UnreadableCalendar where a part of it that counts cannot be read
     */
    List<DateRange> of(VEvent event, List<RecurrenceId> replacements) {
        readable(event);
        DateStart property = Optional.ofNullable(event.getDateStart())
                .orElseThrow(() -> new UnreadableCalendar("It has an event without a start, DTSTART"));
        LocalDateTime start = clock.local(property, property.getValue());
        Duration length = Duration.between(start, end(event, property, start));
        if (length.isNegative() && !start.toLocalDate().isBefore(days.checkIn())) {
            throw new UnreadableCalendar("Its event of %s ends before it begins".formatted(start.toLocalDate()));
        }
        return times(event, property, start, length).stream().filter(Predicate.not(time -> isReplaced(time, replacements)))
                .flatMap(time -> nights(time, length, property.getValue().hasTime()).stream()).toList();
    }


    private static void readable(VEvent event) {
        for (RawProperty raw : event.getExperimentalProperties()) {
            String name = raw.getName().toUpperCase(Locale.ROOT);
            if (TIMES.contains(name)) {
                throw new UnreadableCalendar("It has an event whose %s cannot be read: %.100s".formatted(name, raw.getValue()));
            }
        }
        if (event.getRecurrenceId() != null && event.getRecurrenceId().getRange() != null) {
            throw new UnreadableCalendar("It changes all later times of an event at once (RANGE), which we do not follow");
        }
    }

    private LocalDateTime end(VEvent event, DateStart start, LocalDateTime begins) {
        if (event.getDateEnd() != null) {
            return clock.local(event.getDateEnd(), event.getDateEnd().getValue());
        }
        if (event.getDuration() != null) {
            return begins.plus(Duration.ofMillis(event.getDuration().getValue().toMillis()));
        }
        return start.getValue().hasTime() ? begins : begins.plusDays(1);
    }

    private List<LocalDateTime> times(VEvent event, DateStart property, LocalDateTime start, Duration length) {
        List<LocalDateTime> times = new ArrayList<>();
        if (event.getRecurrenceRule() == null) {
            times.add(start);
        }
        if (event.getRecurrenceRule() != null || !event.getRecurrenceDates().isEmpty()) {
            times.addAll(recurring(event, property, length));
        }
        return times;
    }

    private List<LocalDateTime> recurring(VEvent event, DateStart property, Duration length) {
        if (event.getRecurrenceRule() != null && event.getRecurrenceRule().getValue().getFrequency() == null) {
            throw new UnreadableCalendar("It has an event that recurs nobody knows how often");
        }
        ICalDate date = property.getValue();
        DateIterator found = event.getDateIterator(clock.read(property, date));
        found.advanceTo(Date.from(days.checkIn().atStartOfDay().minus(length).minusDays(2).toInstant(ZoneOffset.UTC)));
        List<LocalDateTime> times = new ArrayList<>();
        while (found.hasNext()) {
            LocalDateTime time = clock.local(property, date, found.next());
            if (!time.toLocalDate().isBefore(days.checkOut())) {
                break;
            }
            if (times.size() == MOST_TIMES) {
                throw new UnreadableCalendar("It has an event that comes more than %d times".formatted(MOST_TIMES));
            }
            times.add(time);
        }
        return times;
    }

    private boolean isReplaced(LocalDateTime time, List<RecurrenceId> replacements) {
        return replacements.stream().anyMatch(id -> {
            LocalDateTime replaced = local(id);
            return id.getValue().hasTime() ? replaced.equals(time) : replaced.toLocalDate().equals(time.toLocalDate());
        });
    }

    private LocalDateTime local(DateOrDateTimeProperty property) {
        return clock.local(property, property.getValue());
    }

    private Optional<DateRange> nights(LocalDateTime start, Duration length, boolean timed) {
        LocalDateTime end = start.plus(length);
        if (timed) {
            return Windows.nights(start, end, checkIn);
        }
        LocalDate first = start.toLocalDate();
        LocalDate departure = end.toLocalTime().equals(LocalTime.MIDNIGHT) ? end.toLocalDate() : end.toLocalDate().plusDays(1);
        return length.isNegative()
                ? Optional.empty()
                : Optional.of(new DateRange(first, departure.isAfter(first) ? departure : first.plusDays(1)));
    }
}
