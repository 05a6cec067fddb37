package innkeeper.notification.template;

import innkeeper.notification.domain.Audience;
import innkeeper.notification.domain.BookingFacts;
import innkeeper.notification.domain.Message;
import innkeeper.notification.template.Page.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is said about a booking, in one language. */
final class BookingPages {
    private final Words words;

    BookingPages(Words words) {
        this.words = words;
    }

    Page page(Message.OfBooking message, String guestName) {
        return new Page(about(message, "subject"), about(message, "headline"), "", "", facts(message, guestName), "");
    }

    /** The sentence for what happened and for whom: {@code confirmed.client.subject}. */
    private String about(Message.OfBooking message, String part) {
        BookingFacts facts = message.facts();
        String key = "%s.%s.%s".formatted(message.news(), message.audience(), part).toLowerCase(Locale.ROOT);
        return words.say(key, facts.reference(), facts.hotel().name(), words.money(facts.refund()));
    }

    private List<Fact> facts(Message.OfBooking message, String guestName) {
        BookingFacts booking = message.facts();
        var hotel = booking.hotel();
        List<Fact> facts = new ArrayList<>();
        facts.add(words.fact("reference", booking.reference()));
        if (message.audience() == Audience.OWNER && !guestName.isEmpty()) {
            facts.add(words.fact("guest", guestName));
        }
        facts.add(words.fact("hotel", hotel.name()));
        facts.add(words.fact("address", hotel.address() + ", " + hotel.city()));
        facts.add(words.fact("room", booking.roomType()));
        facts.add(words.fact("check_in", words.from(booking.checkIn(), hotel.checkInTime())));
        facts.add(words.fact("check_out", words.until(booking.checkOut(), hotel.checkOutTime())));
        facts.add(words.fact("guests", Integer.toString(booking.guests())));
        facts.add(words.fact("rooms", Integer.toString(booking.rooms())));
        facts.add(words.fact("total", words.money(booking.total())));
        facts.add(words.fact("payment", words.say(booking.paidOnline() ? "online" : "at_hotel")));
        if (!booking.refund().isZero()) {
            facts.add(words.fact("refund", words.money(booking.refund())));
        }
        return facts;
    }
}
