package innkeeper.notification.letter.template;

import innkeeper.kernel.Money;
import innkeeper.notification.booking.domain.Wording;
import innkeeper.notification.letter.template.Page.Fact;
import innkeeper.notification.message.domain.Audience;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.BookingFacts.Hotel;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is said about a booking, in one language; words that people chose only to those who have proven their address. */
final class BookingPages {
    private final Words words;
    private final boolean proven;

    BookingPages(Words words, boolean proven) {
        this.words = words;
        this.proven = proven;
    }

    Page page(Message.OfBooking message, String guestName) {
        return new Page(about(message, "subject"), about(message, "headline"), "", "", blocks(message, guestName),
                proven ? "" : words.say("unproven.advice"));
    }

    /** The sentence for what is told and to whom: {@code confirmed.client.subject}. */
    private String about(Message.OfBooking message, String part) {
        BookingFacts facts = message.facts();
        Wording wording = Wording.of(message.news(), facts).get(message.audience());
        String key = "%s.%s.%s".formatted(wording, message.audience(), part).toLowerCase(Locale.ROOT);
        String place = proven ? words.say("place", words.foreign(facts.hotel().name())) : "";
        return words.say(key, facts.reference(), place, words.money(facts.refund()), words.money(facts.returned()),
                facts.ownRooms().size(), facts.cancelledRooms().size());
    }

    private List<List<Fact>> blocks(Message.OfBooking message, String guestName) {
        BookingFacts facts = message.facts();
        EndFacts ends = new EndFacts(words, proven, message.audience());
        RoomFacts rooms = new RoomFacts(words, proven, facts, ends, message.news() == News.Booking.AMENDED);
        List<List<Fact>> blocks = new ArrayList<>();
        blocks.add(head(message, guestName, rooms));
        blocks.addAll(rooms.blocks());
        blocks.add(money(message));
        if (message.news() == News.Booking.CANCELLED) {
            blocks.add(ends.of(facts.end()));
        }
        return blocks;
    }

    private List<Fact> head(Message.OfBooking message, String guestName, RoomFacts rooms) {
        List<Fact> head = new ArrayList<>();
        head.add(words.fact("reference", message.facts().reference()));
        if (proven) {
            head.addAll(names(message, guestName));
        }
        head.addAll(rooms.commonStay());
        return head;
    }

    private List<Fact> names(Message.OfBooking message, String guestName) {
        Hotel hotel = message.facts().hotel();
        List<Fact> names = new ArrayList<>();
        if (message.audience() == Audience.HOTEL && !guestName.isEmpty()) {
            names.add(words.fact("guest", words.foreign(guestName)));
        }
        names.add(words.fact("hotel", words.foreign(hotel.name())));
        names.add(words.fact("address", words.foreign(hotel.address() + ", " + hotel.city())));
        return names;
    }

    private List<Fact> money(Message.OfBooking message) {
        BookingFacts facts = message.facts();
        List<Fact> money = new ArrayList<>();
        money.add(words.fact("total", words.money(facts.price())));
        money.add(words.fact("payment", words.say(facts.paidOnline() ? "online" : "at_hotel")));
        add(money, "fee_kept", facts.feeKept());
        add(money, "fee_owed", facts.feeOwed());
        add(money, "refund", facts.refund());
        return money;
    }

    private void add(List<Fact> facts, String label, Money money) {
        if (!money.isZero()) {
            facts.add(words.fact(label, words.money(money)));
        }
    }
}
