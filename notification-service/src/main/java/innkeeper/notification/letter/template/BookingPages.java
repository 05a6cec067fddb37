package innkeeper.notification.letter.template;

import innkeeper.notification.booking.domain.Wording;
import innkeeper.notification.letter.template.Page.Fact;
import innkeeper.notification.letter.usecase.BookingLinks;
import innkeeper.notification.message.domain.Audience;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.BookingFacts.Hotel;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.people.domain.Addressee;
import java.net.URI;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is said about a booking, in one language; words that people chose only to those who have proven their address. */
final class BookingPages {
    private final Words words;
    private final boolean proven;
    private final BookingLinks links;

    BookingPages(Words words, boolean proven, BookingLinks links) {
        this.words = words;
        this.proven = proven;
        this.links = links;
    }

    Page page(Message.OfBooking message, Optional<Addressee> guest) {
        String link = link(message.audience(), message.facts()).map(URI::toString).orElse("");
        return new Page(about(message, "subject"), about(message, "headline"), link,
                link.isEmpty() ? "" : words.say("booking.button"), blocks(message, guest),
                advice(message.news()), new Brief(details(message), link));
    }

    private String advice(News.Booking news) {
        if (!proven) {
            return words.say("unproven.advice");
        }
        return news == News.Booking.GUEST_UNREACHED ? words.say("guest_unreached.advice") : "";
    }

    Page reminder(Message.OfReminder message) {
        BookingFacts facts = message.facts();
        String key = "reminder." + message.news().name().toLowerCase(Locale.ROOT);
        String link = link(Audience.CLIENT, facts).map(URI::toString).orElse("");
        String button = message.news() == News.Reminder.PAY_BY ? "pay.button" : "booking.button";
        return new Page(about(key + ".subject", message), about(key + ".headline", message), link,
                link.isEmpty() ? "" : words.say(button), blocks(message), proven ? "" : words.say("unproven.advice"),
                new Brief(details(message), link));
    }

    private String about(String key, Message.OfReminder message) {
        BookingFacts facts = message.facts();
        return words.say(key, facts.reference(), place(facts), words.moment(until(facts)), words.from(facts.arrival()),
                words.money(facts.due()), facts.ownRooms().size());
    }

    private static ZonedDateTime until(BookingFacts facts) {
        return facts.heldUntil().atZone(facts.hotel().timezone());
    }

    private List<List<Fact>> blocks(Message.OfReminder message) {
        BookingFacts facts = message.facts();
        ActFacts ends = new ActFacts(words, proven, Audience.CLIENT, facts.hotel().timezone());
        RoomFacts rooms = new RoomFacts(words, proven, facts, ends, false);
        List<List<Fact>> blocks = new ArrayList<>();
        blocks.add(head(facts, hotel(facts.hotel()), rooms));
        switch (message.news()) {
            case PAY_BY, REST_PAYMENT, ARRIVAL -> {
                blocks.addAll(rooms.blocks());
                blocks.add(money(facts).all());
            }
            case THANKS -> {}
        }
        return blocks;
    }

    private List<String> details(Message.OfReminder message) {
        BookingFacts facts = message.facts();
        List<String> details = new ArrayList<>();
        details.add(words.span(facts.reference(), facts.arrival(), facts.departure()));
        switch (message.news()) {
            case PAY_BY, REST_PAYMENT -> {}
            case ARRIVAL -> money(facts).due().forEach(due -> details.add(sentence(due)));
            case THANKS -> details.clear();
        }
        return details;
    }

    /** It opens the booking, so it goes to the guest alone, and only where the guest is known to read. */
    private Optional<URI> link(Audience audience, BookingFacts facts) {
        return proven && audience == Audience.CLIENT ? links.to(facts) : Optional.empty();
    }

    /** The sentence for what is told and to whom: {@code confirmed.client.subject}. */
    private String about(Message.OfBooking message, String part) {
        BookingFacts facts = message.facts();
        Wording wording = Wording.of(message.news(), facts).get(message.audience());
        String key = "%s.%s.%s".formatted(wording, message.audience(), part).toLowerCase(Locale.ROOT);
        return words.say(key, facts.reference(), place(facts), words.money(facts.refund()), words.money(facts.returned()),
                facts.ownRooms().size(), facts.cancelledRooms().size(), facts.refunds().size(),
                words.money(facts.refunds().isEmpty() ? facts.refund() : facts.refunds().getLast().amount()));
    }

    private String place(BookingFacts facts) {
        return proven ? words.say("place", words.foreign(facts.hotel().name())) : "";
    }

    private List<List<Fact>> blocks(Message.OfBooking message, Optional<Addressee> guest) {
        BookingFacts facts = message.facts();
        RoomFacts rooms = new RoomFacts(words, proven, facts, acts(message), message.news() == News.Booking.AMENDED);
        List<List<Fact>> blocks = new ArrayList<>();
        blocks.add(head(facts, switch (message.audience()) {
            case CLIENT -> hotel(facts.hotel());
            case HOTEL -> guests(guest, message);
        }, rooms));
        blocks.addAll(rooms.blocks());
        blocks.add(money(facts).all());
        if (message.news() == News.Booking.CANCELLED && facts.hasOneEnd()) {
            blocks.add(acts(message).of(facts.end()));
        }
        if (message.news() == News.Booking.AMENDED && facts.wasChanged()) {
            blocks.add(acts(message).of(facts.change()));
        }
        return blocks;
    }

    private ActFacts acts(Message.OfBooking message) {
        return new ActFacts(words, proven, message.audience(), message.facts().hotel().timezone());
    }

    /** @param parties the hotel, and how the reader reaches the other side */
    private List<Fact> head(BookingFacts facts, List<Fact> parties, RoomFacts rooms) {
        List<Fact> head = new ArrayList<>();
        head.add(words.fact("reference", facts.reference()));
        if (proven) {
            head.addAll(parties);
        }
        head.addAll(rooms.commonStay());
        return head;
    }

    private List<Fact> hotel(Hotel hotel) {
        List<Fact> facts = new ArrayList<>(place(hotel));
        if (!hotel.contact().phone().isEmpty()) {
            facts.add(words.fact("hotel_phone", hotel.contact().phone()));
        }
        if (!hotel.contact().email().isEmpty()) {
            facts.add(words.fact("hotel_email", hotel.contact().email()));
        }
        return facts;
    }

    private List<Fact> guests(Optional<Addressee> guest, Message.OfBooking message) {
        List<Fact> facts = new ArrayList<>(guest.map(this::contact).orElse(List.of()));
        if (message.news() == News.Booking.GUEST_UNREACHED) {
            facts.addAll(phone(guest));
        }
        facts.addAll(place(message.facts().hotel()));
        return facts;
    }

    private List<Fact> place(Hotel hotel) {
        return List.of(words.fact("hotel", words.foreign(hotel.name())),
                words.fact("address", words.foreign(hotel.address()) + ", " + words.foreign(hotel.city())));
    }

    /** The hotel can write to the guest where that is known to be the guest's address. */
    private List<Fact> contact(Addressee guest) {
        List<Fact> contact = new ArrayList<>();
        if (!guest.fullName().isEmpty()) {
            contact.add(words.fact("guest", words.foreign(guest.fullName())));
        }
        if (guest.proven()) {
            contact.add(words.fact("guest_email", guest.email()));
        }
        return contact;
    }

    /** What is left where mail does not reach them. */
    private List<Fact> phone(Optional<Addressee> guest) {
        return guest.map(Addressee::phone).filter(phone -> !phone.isEmpty())
                .map(phone -> List.of(words.fact("guest_phone", phone))).orElse(List.of());
    }

    private MoneyFacts money(BookingFacts facts) {
        return new MoneyFacts(words, proven, facts);
    }

    private List<String> details(Message.OfBooking message) {
        BookingFacts facts = message.facts();
        List<String> details = new ArrayList<>();
        if (message.news() == News.Booking.AMENDED && !facts.wasChanged()) {
            acts(message).last(facts.cancelledRooms()).forEach(act -> details.add(sentence(act)));
        }
        details.add(words.span(facts.reference(), facts.arrival(), facts.departure()));
        if (message.news() == News.Booking.GUEST_UNREACHED) {
            details.add(words.say("guest_unreached.advice.short"));
            return details;
        }
        if (message.news() == News.Booking.CANCELLED && facts.hasOneEnd()) {
            details.add(sentence(acts(message).by(facts.end())));
            acts(message).why(facts.end()).forEach(why -> details.add(sentence(why)));
        }
        if (message.news() == News.Booking.AMENDED && facts.wasChanged()) {
            details.add(sentence(acts(message).by(facts.change())));
            acts(message).why(facts.change()).forEach(why -> details.add(sentence(why)));
        }
        money(facts).due().forEach(due -> details.add(sentence(due)));
        new TermsFacts(words, facts).common().forEach(terms -> details.add(sentence(terms)));
        return details;
    }

    private static String sentence(Fact fact) {
        return fact + ".";
    }
}
