package innkeeper.notification.letter.template;

import innkeeper.notification.letter.template.Page.Fact;
import innkeeper.notification.message.domain.Audience;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.Party;
import innkeeper.notification.message.domain.StaffFacts;
import innkeeper.notification.secret.domain.SecretContent;
import innkeeper.notification.secret.domain.SecretContent.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is said about somebody's work for a hotel, in one language; names only to those who have proven their address. */
final class StaffPages {
    private final Words words;
    private final boolean proven;

    StaffPages(Words words, boolean proven) {
        this.words = words;
        this.proven = proven;
    }

    Page notice(Message.OfStaff message) {
        StaffFacts told = message.facts();
        boolean own = told.member().isEmpty();
        String key = own ? own(message) : "team." + name(message);
        List<Fact> facts = work(told.hotel(), told.relation());
        if (!own && proven) {
            facts.addFirst(words.fact("member", words.foreign(told.member())));
        }
        facts.add(words.fact("decided_by", by(told)));
        facts.add(words.fact("at", words.moment(told.at())));
        return page(key, told.hotel(), "", "", facts, words.say(key + ".advice"));
    }

    /** @param content with what is offered */
    Page invitation(SecretContent content) {
        Work work = content.work().orElseThrow();
        List<Fact> facts = work(work.hotel(), work.relation());
        if (proven) {
            facts.add(words.fact("invited_by", words.foreign(work.by())));
        }
        facts.add(words.fact("expires_at", words.moment(content.expiresAt())));
        String key = work.relation() == Party.OWNER ? "ownership_offer" : "staff_invitation";
        return page(key, work.hotel(), words.plain(content.link()), words.say(key + ".button"), facts,
                words.say("link.mailed"));
    }

    private static String own(Message.OfStaff message) {
        return switch (message.news()) {
            case OWNERSHIP_GIVEN -> message.facts().byAs() == Party.ADMIN ? name(message) + ".by_admin" : name(message);
            case HOTEL_DELETED -> message.facts().relation() == Party.OWNER ? name(message) + ".owner" : name(message);
            case RELATION_GRANTED, RELATION_CHANGED, RELATION_ENDED, OWNERSHIP_RECEIVED -> name(message);
        };
    }

    private static String name(Message.OfStaff message) {
        return message.news().name().toLowerCase(Locale.ROOT);
    }

    private Page page(String key, String hotel, String link, String button, List<Fact> facts, String detail) {
        String name = proven ? words.say("of_hotel", words.foreign(hotel)) : words.say("of_a_hotel");
        return new Page(words.say(key + ".subject", name), words.say(key + ".headline", name), link, button,
                List.of(facts), words.say(key + ".advice"), new Brief(List.of(detail), ""));
    }

    private List<Fact> work(String hotel, Party relation) {
        List<Fact> facts = new ArrayList<>();
        if (proven) {
            facts.add(words.fact("hotel", words.foreign(hotel)));
        }
        facts.add(words.fact("relation", words.say("relation." + relation.name().toLowerCase(Locale.ROOT))));
        return facts;
    }

    private String by(StaffFacts told) {
        String as = words.actor(told.byAs(), Audience.HOTEL);
        return proven && !told.byName().isEmpty() ? words.say("named_actor", words.foreign(told.byName()), as) : as;
    }
}
