package innkeeper.notification.letter.template;

import innkeeper.notification.letter.template.Page.Fact;
import innkeeper.notification.message.domain.CalendarFacts;
import innkeeper.notification.message.domain.EndpointFacts;
import innkeeper.notification.message.domain.Message;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is said about systems and calendars of a hotel, in one language; names only to those who have proven their address. */
final class SystemPages {
    private final Words words;
    private final boolean proven;

    SystemPages(Words words, boolean proven) {
        this.words = words;
        this.proven = proven;
    }

    Page notice(Message.OfEndpoint message) {
        String key = "endpoint_" + message.news().name().toLowerCase(Locale.ROOT);
        EndpointFacts told = message.facts();
        boolean named = proven && !told.hotel().isEmpty();
        String hotel = named ? words.say("of_hotel", words.foreign(told.hotel())) : words.say("of_a_hotel");
        List<Fact> facts = new ArrayList<>();
        if (named) {
            facts.add(words.fact("hotel", words.foreign(told.hotel())));
        }
        if (proven) {
            facts.add(words.fact("endpoint", words.plain(URI.create(told.address()).getHost())));
        }
        if (told.since().isBefore(told.at())) {
            facts.add(words.fact("failing_since", words.moment(told.since())));
        }
        facts.add(words.fact("turned_off_at", words.moment(told.at())));
        return new Page(words.say(key + ".subject", hotel), words.say(key + ".headline", hotel), "", "",
                List.of(facts), words.say(key + ".advice"), new Brief(List.of(words.say(key + ".advice")), ""));
    }

    Page notice(Message.OfCalendar message) {
        CalendarFacts told = message.facts();
        String key = "calendar_" + message.news().name().toLowerCase(Locale.ROOT);
        String hotel = proven ? words.say("of_hotel", words.foreign(told.hotel())) : words.say("of_a_hotel");
        List<Fact> facts = proven ? names(told) : new ArrayList<>();
        facts.add(words.fact("calendar_since", local(told, told.since())));
        facts.addAll(switch (message.news()) {
            case FAILING -> failing(told);
            case RECOVERED -> List.of(words.fact("calendar_read_at", local(told, told.at())));
        });
        String advice = words.say(key + ".advice");
        return new Page(words.say(key + ".subject", hotel), words.say(key + ".headline", hotel), "", "", List.of(facts), advice,
                new Brief(List.of(advice), ""));
    }

    private List<Fact> names(CalendarFacts told) {
        return new ArrayList<>(List.of(words.fact("hotel", words.foreign(told.hotel())),
                words.fact("room_type", words.foreign(told.roomType())),
                words.fact("calendar", words.say("calendar_at", words.foreign(told.calendar()), words.plain(told.host())))));
    }

    /** What the calendar itself says may be part of the fault, so it is for those alone who run the hotel. */
    private List<Fact> failing(CalendarFacts told) {
        List<Fact> facts = new ArrayList<>(List.of(words.fact("calendar_cause", words.say("calendar_cause." + told.cause()))));
        if (proven) {
            facts.add(words.fact("calendar_fault", words.note(told.fault())));
        }
        facts.add(words.fact("calendar_kept", words.say("calendar_windows", told.windows())));
        return facts;
    }

    private String local(CalendarFacts told, Instant moment) {
        return words.moment(moment.atZone(told.zone()));
    }
}
