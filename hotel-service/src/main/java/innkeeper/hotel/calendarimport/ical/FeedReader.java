package innkeeper.hotel.calendarimport.ical;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import biweekly.property.RecurrenceId;
import innkeeper.hotel.calendarimport.domain.Windows;
import innkeeper.hotel.calendarimport.usecase.CalendarFormat;
import innkeeper.hotel.calendarimport.usecase.UnreadableCalendar;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.kernel.DateRange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calendars in iCalendar (RFC 5545), as booking sites and calendar programs write them. */
public final class FeedReader implements CalendarFormat {
    private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);

    @Override
    public Optional<List<DateRange>> windows(byte[] calendar, Hotel hotel, DateRange days) {
        String text = FeedText.of(calendar);
        Rules.check(text);
        List<ICalendar> parts = parsed(text);
        return parts.stream().allMatch(part -> part.getEvents().isEmpty())
                ? Optional.empty()
                : Optional.of(Windows.joined(parts.stream().flatMap(part -> nights(part, hotel, days)).toList(), days));
    }

    private static List<ICalendar> parsed(String text) {
        try (ICalReader reader = new ICalReader(text)) {
            return reader.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException("a text is read from memory", e);
        } catch (RuntimeException e) {
            LOG.warn("A calendar that the library cannot read", e);
            throw new UnreadableCalendar("It is written in a way that we cannot read");
        }
    }

    private static Stream<DateRange> nights(ICalendar part, Hotel hotel, DateRange days) {
        EventNights nights = new EventNights(new EventClock(part.getTimezoneInfo(), hotel.profile().timezone()),
                hotel.profile().checkInTime(), days);
        List<VEvent> events = LatestEvents.of(part.getEvents());
        Map<String, List<RecurrenceId>> replacements = events.stream().filter(event -> event.getRecurrenceId() != null)
                .collect(Collectors.groupingBy(LatestEvents::uid, Collectors.mapping(VEvent::getRecurrenceId, Collectors.toList())));
        return events.stream().filter(LatestEvents::takesTime).flatMap(event -> nights.of(event, event.getRecurrenceId() == null
                ? replacements.getOrDefault(LatestEvents.uid(event), List.of())
                : List.of()).stream());
    }
}
