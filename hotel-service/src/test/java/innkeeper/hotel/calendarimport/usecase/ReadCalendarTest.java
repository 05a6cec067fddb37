package innkeeper.hotel.calendarimport.usecase;

import innkeeper.hotel.Ports;
import innkeeper.hotel.Situations;
import innkeeper.hotel.calendarimport.domain.CalendarImport;
import innkeeper.hotel.calendarimport.domain.CalendarImportId;
import innkeeper.hotel.calendarimport.domain.CalendarNews;
import innkeeper.hotel.calendarimport.domain.ImportState;
import innkeeper.hotel.calendarimport.domain.Validators;
import innkeeper.hotel.calendarimport.ical.FeedReader;
import innkeeper.hotel.calendarimport.usecase.CalendarSource.Fetched;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.testkit.time.MovableClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.hotel.Situations.aDouble;
import static innkeeper.hotel.Situations.aHotel;
import static innkeeper.hotel.Situations.june;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReadCalendarTest {
    private static final Duration EVERY = Duration.ofMinutes(30);

    private final Ports ports = Ports.inMemory();
    private final MovableClock clock = new MovableClock(Situations.NOW.instant());
    private final List<Validators> known = new ArrayList<>();
    private final CalendarImportId id = new CalendarImportId(UUID.randomUUID());
    private Fetched answer = calendar(event(4, 6));
    private final ReadCalendar read = new ReadCalendar(ports.calendarImports(), ports.hotels(), (_, by) -> {
        known.add(by);
        return answer;
    }, new FeedReader(), () -> EVERY, clock);

    @BeforeEach
    void add() {
        Hotel hotel = aHotel();
        ports.hotels().add(hotel);
        RoomType roomType = aDouble(hotel, 3, 500_000);
        ports.roomTypes().add(roomType);
        ports.calendarImports().add(CalendarImport.added(id, hotel.id(), roomType.id(), "Rentals",
                URI.create("https://rentals.example/a.ics"), clock.instant()));
    }

    @Test
    void a_window_that_moved_replaces_the_old_one_as_a_whole() {
        assertEquals(List.of(june(4, 6)), read().windows());
        answer = calendar(event(5, 8), event(10, 11));
        CalendarImport moved = read();
        assertEquals(List.of(june(5, 8), june(10, 11)), moved.windows());
        assertEquals(ImportState.READ, moved.status().state());
        assertEquals("", moved.status().fault());
        assertEquals(clock.instant().plus(EVERY), moved.status().nextRead());
    }

    @Test
    void an_empty_calendar_changes_nothing_and_warns() {
        read();
        answer = calendar();
        CalendarImport empty = read();
        assertEquals(List.of(june(4, 6)), empty.windows());
        assertEquals(ImportState.EMPTY, empty.status().state());
        assertTrue(empty.status().fault().startsWith("The calendar has no event"), empty.status().fault());
        assertEquals(Optional.empty(), empty.status().failingSince());
    }

    @Test
    void a_calendar_whose_events_do_not_count_any_more_empties_the_windows() {
        read();
        answer = calendar(event(4, 6) + "\r\nSTATUS:CANCELLED");
        assertEquals(List.of(), read().windows());
    }

    @Test
    void a_calendar_that_fails_changes_nothing_and_tells_since_when() {
        Instant begun = clock.instant();
        read();
        answer = new Fetched.Failed("It answers 500 instead of a calendar");
        clock.pass(EVERY);
        CalendarImport first = read();
        assertEquals(List.of(june(4, 6)), first.windows());
        assertEquals(ImportState.FAILING, first.status().state());
        assertEquals("It answers 500 instead of a calendar", first.status().fault());
        assertFalse(first.status().isFailingFor(Duration.ofDays(1), clock.instant()));

        clock.pass(Duration.ofDays(1));
        answer = calendar("DTSTART:garbage");
        CalendarImport second = read();
        assertEquals(List.of(june(4, 6)), second.windows());
        assertEquals("It has an event whose DTSTART cannot be read: garbage", second.status().fault());
        assertEquals(Optional.of(begun.plus(EVERY)), second.status().failingSince());
        assertEquals(Optional.of(begun), second.status().lastSuccess());
        assertTrue(second.status().isFailingFor(Duration.ofDays(1), clock.instant()));

        answer = calendar(event(7, 8));
        CalendarImport again = read();
        assertEquals(List.of(june(7, 8)), again.windows());
        assertEquals(Optional.empty(), again.status().failingSince());
    }

    @Test
    void after_a_day_of_failures_the_hotel_is_told_once_and_once_more_when_it_is_read_again() {
        assertEquals(Optional.empty(), news());
        answer = new Fetched.Failed("It answers 500 instead of a calendar");
        assertEquals(Optional.empty(), news());
        Instant since = clock.instant();
        clock.pass(Duration.ofDays(1).minusSeconds(1));
        assertEquals(Optional.empty(), news());
        clock.pass(Duration.ofSeconds(1));
        assertEquals("Failing AWAY " + since, told());
        clock.pass(Duration.ofDays(1));
        assertEquals(Optional.empty(), news());

        answer = calendar(event(4, 6));
        assertEquals("Recovered " + since, told());
        assertEquals(Optional.empty(), news());
        answer = calendar("DTSTART:garbage");
        assertEquals(Optional.empty(), news());
        Instant again = clock.instant();
        clock.pass(Duration.ofDays(1));
        assertEquals("Failing UNREADABLE " + again, told());
    }

    @Test
    void an_empty_calendar_neither_counts_as_a_failure_nor_as_read_again() {
        read();
        answer = new Fetched.Failed("It answers 500 instead of a calendar");
        read();
        Instant since = clock.instant();
        clock.pass(Duration.ofDays(1));
        assertEquals("Failing AWAY " + since, told());
        answer = calendar();
        assertEquals(Optional.empty(), news());
        clock.pass(Duration.ofDays(2));
        answer = new Fetched.Failed("It answers 500 instead of a calendar");
        assertEquals(Optional.empty(), news());
        answer = new Fetched.Unchanged();
        assertEquals("Recovered " + since, told());
    }

    @Test
    void what_has_not_changed_stays_and_is_read_in_full_once_a_day() {
        read();
        answer = new Fetched.Unchanged();
        clock.pass(EVERY);
        CalendarImport unchanged = read();
        assertEquals(List.of(june(4, 6)), unchanged.windows());
        assertEquals(ImportState.READ, unchanged.status().state());
        assertEquals(Optional.of(clock.instant()), unchanged.status().lastSuccess());
        clock.pass(Duration.ofDays(1));
        answer = calendar(event(4, 6));
        read();
        assertEquals(List.of("", "\"7\"", ""), known.stream().map(Validators::etag).toList());
    }

    @Test
    void after_a_failure_all_of_it_is_asked_for() {
        read();
        answer = new Fetched.Failed("It answers 500 instead of a calendar");
        read();
        read();
        assertEquals(List.of("", "\"7\"", ""), known.stream().map(Validators::etag).toList());
    }

    @Test
    void nobody_asks_for_what_was_deleted_meanwhile() {
        CalendarImport kept = read();
        ports.calendarImports().remove(kept.roomType(), id);
        assertEquals(Optional.empty(), read.handle(id));
        assertEquals(1, known.size());
    }

    private Optional<CalendarNews> news() {
        CalendarImport before = ports.calendarImports().toRead(id).orElseThrow();
        return CalendarNews.of(before, read());
    }

    private String told() {
        return switch (news().orElseThrow()) {
            case CalendarNews.Failing(_, var since, var cause) -> "Failing %s %s".formatted(cause, since);
            case CalendarNews.Recovered(_, var since) -> "Recovered " + since;
        };
    }

    private CalendarImport read() {
        return read.handle(id).orElseThrow();
    }

    private static String event(int from, int to) {
        return "DTSTART;VALUE=DATE:202706%02d\r\nDTEND;VALUE=DATE:202706%02d".formatted(from, to);
    }

    private static Fetched calendar(String... events) {
        StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n");
        for (String event : events) {
            text.append("BEGIN:VEVENT\r\n").append(event).append("\r\nEND:VEVENT\r\n");
        }
        return new Fetched.Content(text.append("END:VCALENDAR\r\n").toString().getBytes(StandardCharsets.UTF_8),
                "\"7\"", "");
    }
}
