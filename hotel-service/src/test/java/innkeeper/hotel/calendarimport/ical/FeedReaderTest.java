package innkeeper.hotel.calendarimport.ical;

import innkeeper.hotel.Situations;
import innkeeper.hotel.calendarimport.usecase.UnreadableCalendar;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.StayRules;
import innkeeper.kernel.DateRange;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Of a hotel in Moscow (UTC+3) with check-in at 14:00, on 10 May 2027. */
class FeedReaderTest {
    private static final Hotel HOTEL = Situations.aHotel();
    private static final DateRange DAYS = StayRules.nights(HOTEL.arrivals(Situations.NOW));

    private final FeedReader reader = new FeedReader();

    @ParameterizedTest
    @CsvSource({
            "reservations.ics, 2027-06-04/2027-06-08",
            "closed.ics, 2027-06-10/2027-06-12 2027-06-15/2027-06-16 2027-06-20/2027-06-21",
            "office.ics, 2027-06-05/2027-06-06 2027-06-10/2027-06-11"})
    void calendars_as_other_programs_write_them(String file, String windows) throws Exception {
        try (InputStream calendar = getClass().getResourceAsStream("/calendars/" + file)) {
            assertEquals(windows, windows(calendar.readAllBytes()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "DTSTART;VALUE=DATE:20270604 DTEND;VALUE=DATE:20270606 | 2027-06-04/2027-06-06",
            "DTSTART;VALUE=DATE:20270604 | 2027-06-04/2027-06-05",
            "DTSTART;VALUE=DATE:20270604 DURATION:P1W | 2027-06-04/2027-06-11",
            "DTSTART;VALUE=DATE:20270604 DURATION:PT36H | 2027-06-04/2027-06-06",
            "DTSTART:20270604 DTEND:20270606 | 2027-06-04/2027-06-06",
            // from check-in to check-out, told in the hotel's hours, in UTC and in another zone
            "DTSTART:20270604T150000 DTEND:20270606T110000 | 2027-06-04/2027-06-06",
            "DTSTART:20270604T120000Z DTEND:20270606T080000Z | 2027-06-04/2027-06-06",
            "DTSTART;TZID=Asia/Tokyo:20270604T210000 DTEND;TZID=Asia/Tokyo:20270606T170000 | 2027-06-04/2027-06-06",
            // 22:30 in UTC is the next day in Moscow
            "DTSTART:20270604T223000Z DURATION:PT10H | ''",
            "DTSTART:20270604T223000Z DURATION:P1D | 2027-06-05/2027-06-06",
            "DTSTART:20270604T000000 DTEND:20270606T000000 | 2027-06-04/2027-06-06",
            "DTSTART:20270604T000000 DTEND:20270605T235959 | 2027-06-04/2027-06-06",
            "DTSTART:20270604T150000 | 2027-06-04/2027-06-05",
            "DTSTART:20270604T090000 DTEND:20270604T110000 | ''",
            "DTSTART;TZID=Russian Standard Time:20270604T150000 DURATION:P2D | 2027-06-04/2027-06-07",
            "DTSTART;TZID=/mozilla.org/20050126_1/Europe/Moscow:20270604T150000 DURATION:PT20H | 2027-06-04/2027-06-05",
            "DTSTART;VALUE=DATE:20270501 DTEND;VALUE=DATE:20270512 | 2027-05-10/2027-05-12",
            "DTSTART;VALUE=DATE:20281201 DTEND;VALUE=DATE:99991231 | 2028-12-01/2028-12-20",
            "DTSTART;VALUE=DATE:20300101 DTEND;VALUE=DATE:20300103 | ''",
            "DTSTART;VALUE=DATE:20280228 DTEND;VALUE=DATE:20280301 | 2028-02-28/2028-03-01",
            "DTSTART;VALUE=DATE:20270604 STATUS:CANCELLED | ''",
            "DTSTART;VALUE=DATE:20270604 TRANSP:TRANSPARENT | ''",
            "DTSTART;VALUE=DATE:20270604 UID:x-2027-06-04@calendar-feed.innkeeper | ''",
            "DTSTART;VALUE=DATE:20270604 STATUS:TENTATIVE TRANSP:OPAQUE | 2027-06-04/2027-06-05",
            "dtstart;value=date:20270604 | 2027-06-04/2027-06-05"})
    void one_event_takes_these_nights(String lines, String windows) {
        assertEquals(windows, windows(calendar(lines)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "DTSTART;VALUE=DATE:20270604 RRULE:FREQ=WEEKLY;COUNT=3 EXDATE;VALUE=DATE:20270611 | 2027-06-04/2027-06-05 2027-06-18/2027-06-19",
            "DTSTART;VALUE=DATE:20200102 DTEND;VALUE=DATE:20200104 RRULE:FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=4 | 2027-06-04/2027-06-06 2028-06-04/2028-06-06",
            "DTSTART;VALUE=DATE:20270604 RDATE;VALUE=DATE:20270610 | 2027-06-04/2027-06-05 2027-06-10/2027-06-11",
            // until midnight of the 12th in Tokyo, which is the 11th in Moscow
            "DTSTART;TZID=Asia/Tokyo:20270605T000000 DURATION:P1D RRULE:FREQ=WEEKLY;UNTIL=20270611T150000Z | 2027-06-04/2027-06-06 2027-06-11/2027-06-13"})
    void what_recurs_takes_nights_each_time_up_to_the_last_stay(String lines, String windows) {
        assertEquals(windows, windows(calendar(lines)));
    }

    @Test
    void one_time_that_was_moved_or_cancelled_replaces_that_of_the_rule() {
        assertEquals("2027-06-04/2027-06-05 2027-06-12/2027-06-13", windows(calendar(
                "UID:a DTSTART;VALUE=DATE:20270604 RRULE:FREQ=WEEKLY;COUNT=3",
                "UID:a RECURRENCE-ID;VALUE=DATE:20270611 DTSTART;VALUE=DATE:20270612",
                "UID:a RECURRENCE-ID;VALUE=DATE:20270618 DTSTART;VALUE=DATE:20270618 STATUS:CANCELLED")));
    }

    @Test
    void of_one_identity_the_latest_counts_wherever_it_stands() {
        String moved = "UID:a SEQUENCE:2 DTSTART;VALUE=DATE:20270610";
        String before = "UID:a SEQUENCE:1 DTSTART;VALUE=DATE:20270604";
        assertEquals("2027-06-10/2027-06-11", windows(calendar(before, moved)));
        assertEquals("2027-06-10/2027-06-11", windows(calendar(moved, before)));
        assertEquals("", windows(calendar("UID:a SEQUENCE:3 STATUS:CANCELLED DTSTART;VALUE=DATE:20270604", moved)));
        assertEquals("2027-06-10/2027-06-11",
                windows(calendar("UID:a DTSTART;VALUE=DATE:20270604", "UID:a DTSTART;VALUE=DATE:20270610")));
        assertEquals("2027-06-04/2027-06-05", windows(calendar(
                "UID:a LAST-MODIFIED:20270502T000000Z DTSTART;VALUE=DATE:20270604",
                "UID:a LAST-MODIFIED:20270501T000000Z DTSTART;VALUE=DATE:20270610")));
    }

    @Test
    void without_an_identity_each_stands_for_itself() {
        assertEquals("2027-06-04/2027-06-05 2027-06-10/2027-06-11",
                windows(calendar("DTSTART;VALUE=DATE:20270604", "DTSTART;VALUE=DATE:20270610")));
    }

    @Test
    void a_fold_may_lie_inside_a_character_and_a_mark_before_the_first_line() throws Exception {
        byte[] plain = calendar("SUMMARY:Отдых DTSTART;VALUE=DATE:20270604 DTEND;VALUE=DATE:20270606");
        ByteArrayOutputStream folded = new ByteArrayOutputStream();
        folded.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        for (int i = 0; i < plain.length; i++) {
            folded.write(plain[i]);
            boolean inLine = plain[i] != '\r' && plain[i] != '\n' && plain[i + 1] != '\r';
            folded.write(inLine && i > 20 ? "\r\n ".getBytes(StandardCharsets.US_ASCII) : new byte[0]);
        }
        assertEquals("2027-06-04/2027-06-06", windows(folded.toByteArray()));
        assertEquals("SUMMARY:Отдых", FeedText.of(folded.toByteArray()).lines()
                .filter(line -> line.startsWith("SUMMARY")).findFirst().orElse(""));
    }

    @Test
    void no_event_at_all_is_not_the_same_as_none_that_counts() {
        assertEquals(Optional.empty(), reader.windows(calendar(), HOTEL, DAYS));
        assertEquals(Optional.of(List.of()),
                reader.windows(calendar("DTSTART;VALUE=DATE:20270604 STATUS:CANCELLED"), HOTEL, DAYS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "SUMMARY:x | It has an event without a start, DTSTART",
            "DTSTART:garbage | It has an event whose DTSTART cannot be read: garbage",
            "DTSTART;VALUE=DATE:20270604 DTEND:soon | It has an event whose DTEND cannot be read: soon",
            "DTSTART;VALUE=DATE:20271341 | It has an event at a time that there is not: 20271341T000000",
            "DTSTART;VALUE=DATE:20270229 | It has an event at a time that there is not: 20270229T000000",
            "DTSTART;VALUE=DATE:20270604 DTEND;VALUE=DATE:20270601 | Its event of 2027-06-04 ends before it begins",
            "DTSTART;VALUE=DATE:20270604 DURATION:-P2D | Its event of 2027-06-04 ends before it begins",
            "DTSTART;TZID=Nowhere/Here:20270604T150000 | It tells times of a zone that it does not describe and nobody knows: Nowhere/Here",
            "DTSTART;VALUE=DATE:20270604 RRULE:FREQ=NEVER | It has an event that recurs nobody knows how often",
            "DTSTART;VALUE=DATE:20270604 RRULE:FREQ=SECONDLY | It has a rule of recurrence that we do not follow: RRULE:FREQ=SECONDLY",
            "DTSTART;VALUE=DATE:20270604 RRULE:FREQ=DAILY;BYSECOND=1,2,3 | It has a rule of recurrence that we do not follow: RRULE:FREQ=DAILY;BYSECOND=1,2,3",
            "DTSTART;VALUE=DATE:20270604 RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20270604 | It changes all later times of an event at once (RANGE), which we do not follow"})
    void what_cannot_be_read_right_is_refused_in_words(String lines, String why) {
        assertEquals(why, fault(calendar(lines)));
    }

    @Test
    void what_is_over_is_not_judged() {
        assertEquals("2027-06-10/2027-06-11", windows(calendar(
                "DTSTART;VALUE=DATE:20270404 DTEND;VALUE=DATE:20270401", "DTSTART;VALUE=DATE:20270610")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html><body>Please log in</body></html>", "null", "{\"error\": 1}"})
    void what_is_no_calendar_is_refused(String answer) {
        assertEquals("What the address answers is no calendar: it should begin with BEGIN:VCALENDAR",
                fault(answer.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_calendar_that_breaks_off_is_not_taken_for_a_shorter_one() {
        String whole = new String(calendar("DTSTART;VALUE=DATE:20270604", "DTSTART;VALUE=DATE:20270610"),
                StandardCharsets.UTF_8);
        for (int end = 20; end < whole.length() - 4; end += 7) {
            byte[] cut = whole.substring(0, end).getBytes(StandardCharsets.UTF_8);
            assertEquals("The calendar breaks off before its end, END:VCALENDAR", fault(cut));
        }
    }

    @Test
    void a_zone_that_changes_its_clocks_every_second_is_not_followed() {
        String zone = """
                BEGIN:VCALENDAR
                BEGIN:VTIMEZONE
                TZID:Mine
                BEGIN:STANDARD
                DTSTART:16010101T000000
                RRULE:FREQ=DAILY
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                DTSTART;TZID=Mine:20270604T150000
                END:VEVENT
                END:VCALENDAR
                """;
        assertEquals("It has a rule of recurrence that we do not follow: RRULE:FREQ=DAILY",
                fault(zone.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_megabyte_of_mischief_takes_seconds() {
        String many =
                "BEGIN:VEVENT\nDTSTART;VALUE=DATE:19700101\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\nEND:VEVENT\n"
                        .repeat(500);
        String deep = "BEGIN:VEVENT\n".repeat(70_000);
        String long1 = "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20270604\nSUMMARY:" + "a".repeat(900_000) + "\nEND:VEVENT\n";
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (String body : List.of(many, long1)) {
                reader.windows("BEGIN:VCALENDAR\n%sEND:VCALENDAR\n".formatted(body).getBytes(StandardCharsets.UTF_8),
                        HOTEL, DAYS);
            }
            assertTrue(fault("BEGIN:VCALENDAR\n%sEND:VCALENDAR\n".formatted(deep).getBytes(StandardCharsets.UTF_8))
                    .startsWith("It has an event"));
        });
    }

    private String windows(byte[] calendar) {
        return reader.windows(calendar, HOTEL, DAYS).orElseThrow().stream()
                .map(each -> each.checkIn() + "/" + each.checkOut())
                .collect(Collectors.joining(" "));
    }

    private String fault(byte[] calendar) {
        return assertThrows(UnreadableCalendar.class, () -> reader.windows(calendar, HOTEL, DAYS)).getMessage();
    }

    /** Each event is told by its lines, with a blank between them but for those inside zones' names. */
    private static byte[] calendar(String... events) {
        StringBuilder calendar = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n");
        for (String event : events) {
            calendar.append("BEGIN:VEVENT\r\n").append(event.replaceAll(" (?=[A-Z-]+[;:])", "\r\n"))
                    .append("\r\nEND:VEVENT\r\n");
        }
        return calendar.append("END:VCALENDAR\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
