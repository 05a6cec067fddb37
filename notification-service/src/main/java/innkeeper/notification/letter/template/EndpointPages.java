package innkeeper.notification.letter.template;

import innkeeper.notification.letter.template.Page.Fact;
import innkeeper.notification.message.domain.EndpointFacts;
import innkeeper.notification.message.domain.Message;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is said about a system of a hotel, in one language; names only to those who have proven their address. */
final class EndpointPages {
    private final Words words;
    private final boolean proven;

    EndpointPages(Words words, boolean proven) {
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
}
