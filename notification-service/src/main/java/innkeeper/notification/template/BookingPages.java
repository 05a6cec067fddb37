package innkeeper.notification.template;

import innkeeper.notification.domain.Audience;
import innkeeper.notification.domain.Message;
import innkeeper.notification.domain.booking.BookingFacts;
import innkeeper.notification.domain.booking.Wording;
import innkeeper.notification.template.Page.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is said about a booking, in one language; names that people chose only to those who have proven their address. */
final class BookingPages {
    private final Words words;
    private final boolean proven;

    BookingPages(Words words, boolean proven) {
        this.words = words;
        this.proven = proven;
    }

    Page page(Message.OfBooking message, String guestName) {
        return new Page(about(message, "subject"), about(message, "headline"), "", "", facts(message, guestName),
                proven ? "" : words.say("unproven.advice"));
    }

    /** The sentence for what is told and to whom: {@code confirmed.client.subject}. */
    private String about(Message.OfBooking message, String part) {
        BookingFacts facts = message.facts();
        Wording wording = Wording.of(message.news(), facts).get(message.audience());
        String key = "%s.%s.%s".formatted(wording, message.audience(), part).toLowerCase(Locale.ROOT);
        String place = proven ? words.say("place", words.foreign(facts.hotel().name())) : "";
        return words.say(key, facts.reference(), place, words.money(facts.refund()), words.money(facts.returned()));
    }

    private List<Fact> facts(Message.OfBooking message, String guestName) {
        BookingFacts booking = message.facts();
        var hotel = booking.hotel();
        List<Fact> facts = new ArrayList<>();
        facts.add(words.fact("reference", booking.reference()));
        if (proven) {
            facts.addAll(names(message, guestName));
        }
        facts.add(words.fact("check_in", words.from(booking.checkIn(), hotel.checkInTime())));
        facts.add(words.fact("check_out", words.until(booking.checkOut(), hotel.checkOutTime())));
        facts.add(words.fact("guests", Integer.toString(booking.guests())));
        facts.add(words.fact("rooms", Integer.toString(booking.rooms())));
        facts.add(words.fact("total", words.money(booking.total())));
        facts.add(words.fact("payment", words.say(booking.paidOnline() ? "online" : "at_hotel")));
        if (message.audience() == Audience.CLIENT && !booking.refund().isZero()) {
            facts.add(words.fact("refund", words.money(booking.refund())));
        }
        return facts;
    }

    private List<Fact> names(Message.OfBooking message, String guestName) {
        BookingFacts booking = message.facts();
        var hotel = booking.hotel();
        List<Fact> names = new ArrayList<>();
        if (message.audience() == Audience.OWNER && !guestName.isEmpty()) {
            names.add(words.fact("guest", words.foreign(guestName)));
        }
        names.add(words.fact("hotel", words.foreign(hotel.name())));
        names.add(words.fact("address", words.foreign(hotel.address() + ", " + hotel.city())));
        names.add(words.fact("room", words.foreign(booking.roomType())));
        return names;
    }
}
