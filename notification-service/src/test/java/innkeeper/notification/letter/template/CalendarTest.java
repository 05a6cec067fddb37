package innkeeper.notification.letter.template;

import innkeeper.notification.Situations;
import innkeeper.notification.letter.domain.Letter;
import innkeeper.notification.letter.domain.Letter.Invitation;
import innkeeper.notification.letter.domain.Letter.Method;
import innkeeper.notification.message.domain.Audience;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.BookingFacts.Ending;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.people.domain.Addressee;
import innkeeper.notification.people.domain.Language;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static innkeeper.notification.Situations.aDouble;
import static innkeeper.notification.Situations.aSingle;
import static innkeeper.notification.Situations.amended;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a guest's calendar makes of our letters, read by another library than the one that writes them. */
class CalendarTest {
    private static final String UID = "01930000-0000-7000-b000-000000000001";

    @Test
    void a_confirmed_booking_is_an_event_from_arrival_to_departure_by_the_hotels_clocks() {
        Calendar calendar = read(confirmed());
        assertEquals("REQUEST", of(calendar, Property.METHOD));
        Component event = event(calendar);
        assertEquals(UID, of(event, Property.UID));
        assertEquals("3", of(event, Property.SEQUENCE));
        assertEquals("CONFIRMED", of(event, Property.STATUS));
        assertEquals("20261122T100000Z", of(event, Property.DTSTAMP));
        assertEquals("20270610T140000", of(event, Property.DTSTART));
        assertEquals("Europe/Moscow", event.getRequiredProperty(Property.DTSTART).getRequiredParameter(Parameter.TZID)
                .getValue());
        assertEquals(Instant.parse("2027-06-10T11:00:00Z"), instant(calendar, Property.DTSTART));
        assertEquals(Instant.parse("2027-06-12T09:00:00Z"), instant(calendar, Property.DTEND));
        assertEquals("Stay at Hotel Astoria", of(event, Property.SUMMARY));
        assertEquals("Hotel Astoria, Bolshaya Morskaya 39, Saint Petersburg", of(event, Property.LOCATION));
        assertTrue(of(event, Property.DESCRIPTION).contains("\nCheck-in: Thursday, 10 June 2027, from 14:00"));
        assertEquals("mailto:anna@innkeeper.example", of(event, Property.ATTENDEE));
        assertEquals("mailto:no-reply@innkeeper.example", of(event, Property.ORGANIZER));
        ValidationResult faults = calendar.validate();
        assertFalse(faults.hasErrors(), faults.toString());
    }

    @Test
    void a_change_moves_the_event_and_a_cancellation_takes_it_away() {
        var diary = new Diary();
        diary.take(confirmed());
        assertEquals(List.of(Instant.parse("2027-06-10T11:00:00Z")), diary.arrivals());
        BookingFacts left = version(4, amended(0, aDouble(true), aSingle(false)));
        diary.take(letter(News.Booking.AMENDED, left));
        assertEquals(List.of(Instant.parse("2027-06-11T11:00:00Z")), diary.arrivals());
        Letter cancelled = letter(News.Booking.CANCELLED,
                version(5, Situations.facts("Hotel Astoria", 0, Ending.CANCELLED, true, true)));
        assertEquals(Method.CANCEL, cancelled.calendar().orElseThrow().method());
        diary.take(cancelled);
        assertEquals(List.of(), diary.arrivals());
    }

    @Test
    void what_comes_late_changes_nothing() {
        var diary = new Diary();
        diary.take(letter(News.Booking.AMENDED, version(4, amended(0, aDouble(true), aSingle(false)))));
        diary.take(confirmed());
        assertEquals(List.of(Instant.parse("2027-06-11T11:00:00Z")), diary.arrivals());
    }

    @ParameterizedTest
    @CsvSource({"Europe/Berlin, 2027-06-10T12:00:00Z", "America/New_York, 2027-06-10T18:00:00Z",
            "Asia/Kathmandu, 2027-06-10T08:15:00Z", "UTC, 2027-06-10T14:00:00Z",
            "Australia/Lord_Howe, 2027-06-10T03:30:00Z"})
    void the_zone_is_inside_and_says_the_same_as_our_words(String zone, Instant arrival) {
        Letter letter = letter(News.Booking.CONFIRMED, in(zone));
        assertTrue(content(letter).contains("BEGIN:VTIMEZONE\r\nTZID:" + zone + "\r\n"), content(letter));
        assertEquals(arrival, instant(read(letter), Property.DTSTART));
    }

    @ParameterizedTest
    @EnumSource(value = News.Booking.class, names = "GUEST_UNREACHED", mode = EnumSource.Mode.EXCLUDE)
    void what_was_never_confirmed_or_is_of_money_alone_brings_no_event(News.Booking news) {
        BookingFacts facts = switch (news) {
            case CONFIRMED, AMENDED -> version(0, Situations.facts());
            case CANCELLED -> Situations.facts("Hotel Astoria", 0, Ending.CANCELLED, false, true);
            case EXPIRED -> Situations.facts("Hotel Astoria", 0, Ending.NOT_PAID_IN_TIME, false, true);
            case REFUNDED, PAYMENT_RETURNED, GUEST_UNREACHED -> Situations.facts();
        };
        assertEquals(Optional.empty(), letter(news, facts).calendar());
    }

    @Test
    void neither_the_hotel_nor_a_mailbox_that_nobody_has_proven_gets_an_event() {
        assertEquals(Optional.empty(),
                letter(Audience.HOTEL, News.Booking.CONFIRMED, Situations.facts(), true).calendar());
        assertEquals(Optional.empty(),
                letter(Audience.CLIENT, News.Booking.CONFIRMED, Situations.facts(), false).calendar());
    }

    @Test
    void names_stay_text() {
        Letter letter = letter(News.Booking.CONFIRMED,
                Situations.factsAt("Astoria; \"co\", \\n\r\nMETHOD:CANCEL\r\nEND:VCALENDAR", 0));
        Calendar calendar = read(letter);
        assertEquals("REQUEST", of(calendar, Property.METHOD));
        assertEquals("Stay at Astoria; \"co\", \\n METHOD:CANCEL END:VCALENDAR", of(event(calendar), Property.SUMMARY));
        assertEquals("Petrova, Anna: \"A\"", event(calendar).getRequiredProperty(Property.ATTENDEE)
                .getRequiredParameter(Parameter.CN).getValue());
        assertEquals(1, event(calendar).getProperties(Property.ATTENDEE).size());
    }

    private static Letter confirmed() {
        return letter(News.Booking.CONFIRMED, Situations.facts());
    }

    private static Letter letter(News.Booking news, BookingFacts facts) {
        return letter(Audience.CLIENT, news, facts, true);
    }

    private static Letter letter(Audience audience, News.Booking news, BookingFacts facts, boolean proven) {
        var reader = new Addressee("anna@innkeeper.example", "Petrova, Anna: \"A\"", Language.EN, proven);
        return Situations.letters().ofBooking(new Message.OfBooking(news, audience, Situations.ANNA_ID, facts), reader,
                Optional.of(reader));
    }

    private static BookingFacts version(int version, BookingFacts facts) {
        return Situations.with(version, facts.hotel(), facts);
    }

    private static BookingFacts in(String zone) {
        BookingFacts facts = Situations.facts();
        BookingFacts.Hotel old = facts.hotel();
        return Situations.with(facts.version(), new BookingFacts.Hotel(old.id(), old.name(), old.city(), old.address(),
                ZoneId.of(zone), old.checkInTime(), old.checkOutTime(), old.contact()), facts);
    }

    private static String content(Letter letter) {
        return letter.calendar().map(Invitation::content).orElseThrow();
    }

    private static Calendar read(Letter letter) {
        try {
            return new CalendarBuilder().build(new StringReader(content(letter)));
        } catch (IOException | ParserException e) {
            throw new AssertionError(content(letter), e);
        }
    }

    private static Component event(Calendar calendar) {
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        assertEquals(1, events.size());
        return events.getFirst();
    }

    private static String of(Calendar calendar, String property) {
        return calendar.getRequiredProperty(property).getValue();
    }

    private static String of(Component event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    /** By the time zone that the calendar brings, as whoever does not know its name reads it. */
    private static Instant instant(Calendar calendar, String property) {
        LocalDateTime local = LocalDateTime.parse(of(event(calendar), property),
                DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss"));
        List<VTimeZone> zones = calendar.getComponents(Component.VTIMEZONE);
        TzOffsetTo offset = zones.getFirst().getApplicableObservance(local.atOffset(ZoneOffset.UTC))
                .getRequiredProperty(Property.TZOFFSETTO);
        return local.toInstant(offset.getOffset());
    }

    /** A calendar as RFC 5546, 2.1.5 has it: of one UID the higher sequence counts, and what is called off is gone. */
    private static final class Diary {
        private final Map<String, Calendar> known = new HashMap<>();

        void take(Letter letter) {
            Calendar told = read(letter);
            known.merge(of(event(told), Property.UID), told,
                    (old, late) -> sequence(old) < sequence(late) ? late : old);
        }

        private static int sequence(Calendar calendar) {
            return Integer.parseInt(of(event(calendar), Property.SEQUENCE));
        }

        List<Instant> arrivals() {
            return known.values().stream().filter(calendar -> of(calendar, Property.METHOD).equals("REQUEST"))
                    .map(calendar -> instant(calendar, Property.DTSTART)).toList();
        }
    }
}
