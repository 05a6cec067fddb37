package innkeeper.notification.letter.template;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.property.Transparency;
import com.ibm.icu.util.VTimeZone;
import innkeeper.notification.letter.domain.Letter;
import innkeeper.notification.letter.domain.Letter.Invitation;
import innkeeper.notification.letter.template.Page.Fact;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.people.domain.Addressee;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A booking as one event of the guest's calendar, from the first arrival to the last departure: what is told later of the
 * same booking changes it or takes it out (RFC 5545, RFC 5546).
 */
final class Invitations {
    private static final int MOST_ZONES = 1_000;

    private final String sender;
    private final Clock clock;
    /** By arrivals: hotels have few zones, and one hour of arrival. */
    private final Map<ZonedDateTime, TimezoneAssignment> zones = new ConcurrentHashMap<>();

    Invitations(String sender, Clock clock) {
        this.sender = sender;
        this.clock = clock;
        VTimeZone.create("UTC"); // loads what reads time zones, as Words.load does the rest
    }

    /** Nothing where the news changes nothing in a calendar: what was never confirmed is in none. */
    Optional<Invitation> of(Message.OfBooking message, Addressee guest, Words words, Page page) {
        BookingFacts booking = message.facts();
        if (booking.version() == 0 || !booking.wasConfirmed()) {
            return Optional.empty();
        }
        return switch (message.news()) {
            case CONFIRMED, AMENDED -> Optional.of(
                    invitation(Letter.Method.REQUEST, Status.confirmed(), event(booking, guest, words, page), booking));
            case CANCELLED -> Optional.of(
                    invitation(Letter.Method.CANCEL, Status.cancelled(), event(booking, guest, words, page), booking));
            case EXPIRED, REFUNDED, PAYMENT_RETURNED, GUEST_UNREACHED -> Optional.empty();
        };
    }

    private Invitation invitation(Letter.Method method, Status status, VEvent event, BookingFacts booking) {
        event.setStatus(status);
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Innkeeper//Bookings//EN");
        calendar.setMethod(new Method(method.name()));
        calendar.getTimezoneInfo().setDefaultTimezone(zone(booking.arrival()));
        calendar.addEvent(event);
        return new Invitation(method, Biweekly.write(calendar).caretEncoding(true).go()); // RFC 6868: quotes in names
    }

    private VEvent event(BookingFacts booking, Addressee guest, Words words, Page page) {
        VEvent event = new VEvent();
        event.setUid(booking.booking().toString());
        event.setSequence(booking.version());
        event.setDateTimeStamp(Date.from(clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        event.setDateStart(Date.from(booking.arrival().toInstant()), true);
        event.setDateEnd(Date.from(booking.departure().toInstant()), true);
        event.setSummary(words.say("calendar.summary", words.foreign(booking.hotel().name())));
        event.setLocation(place(booking.hotel(), words));
        event.setDescription(description(page));
        contact(booking.hotel()).ifPresent(event::addContact);
        event.setTransparency(Transparency.transparent());
        event.setOrganizer(new Organizer("Innkeeper", sender));
        event.addAttendee(attendee(guest, words));
        if (!page.link().isEmpty()) {
            event.setUrl(page.link());
        }
        return event;
    }

    private static String place(BookingFacts.Hotel hotel, Words words) {
        return String.join(", ", words.foreign(hotel.name()), words.foreign(hotel.address()),
                words.foreign(hotel.city()));
    }

    /** Empty where the hotel tells none. */
    private static Optional<String> contact(BookingFacts.Hotel hotel) {
        String reached = Stream.of(hotel.contact().phone(), hotel.contact().email()).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return Optional.of(reached).filter(text -> !text.isEmpty());
    }

    private static String description(Page page) {
        return page.blocks().stream()
                .map(block -> block.stream().map(Fact::toString).collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }

    /** Who booked comes; nobody reads an answer. */
    private static Attendee attendee(Addressee guest, Words words) {
        Attendee attendee = new Attendee(words.foreign(guest.fullName()), guest.email());
        attendee.setParticipationStatus(ParticipationStatus.ACCEPTED);
        attendee.setRsvp(false);
        return attendee;
    }

    /** Writing and reading one takes as long as all the rest of an event. */
    private TimezoneAssignment zone(ZonedDateTime arrival) {
        if (zones.size() >= MOST_ZONES) {
            zones.clear();
        }
        return zones.computeIfAbsent(arrival, Invitations::timeZone);
    }

    /** The hotel's time zone as it is in those days; ICU writes it down, and what it writes is parsed. */
    private static TimezoneAssignment timeZone(ZonedDateTime arrival) {
        String id = arrival.getZone().getId();
        try {
            StringWriter zone = new StringWriter();
            VTimeZone.create(id).writeSimple(zone, arrival.toInstant().toEpochMilli());
            ICalendar parsed = Biweekly.parse("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n%sEND:VCALENDAR\r\n".formatted(zone))
                    .first();
            VTimezone component = parsed.getTimezoneInfo().getComponents().iterator().next();
            return new TimezoneAssignment(TimeZone.getTimeZone(id), component);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
