package innkeeper.notification.letter.template;

import innkeeper.notification.letter.template.Page.Fact;
import innkeeper.notification.message.domain.Audience;
import innkeeper.notification.message.domain.BookingFacts.End;
import java.util.ArrayList;
import java.util.List;

/** Who cancelled a booking or a room of it, as the reader sees them, when and why. */
record EndFacts(Words words, boolean proven, Audience reader) {
    List<Fact> of(End end) {
        List<Fact> facts = new ArrayList<>();
        facts.add(words.fact("cancelled_by", words.actor(end.by(), reader)));
        facts.add(words.fact("cancelled_at", words.moment(end.at())));
        if (proven && !end.note().isEmpty()) {
            facts.add(words.fact("note", words.note(end.note())));
        }
        return facts;
    }
}
