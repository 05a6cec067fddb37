package innkeeper.notification.letter.template;

import innkeeper.notification.letter.template.Page.Fact;
import innkeeper.notification.message.domain.Audience;
import innkeeper.notification.message.domain.BookingFacts.End;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Who cancelled a booking or a room of it, as the reader sees them, when by the hotel's clocks, and why. */
record EndFacts(Words words, boolean proven, Audience reader, ZoneId hotel) {
    List<Fact> of(End end) {
        List<Fact> facts = new ArrayList<>();
        facts.add(by(end));
        facts.add(words.fact("cancelled_at", words.moment(end.at().atZone(hotel))));
        facts.addAll(why(end));
        return facts;
    }

    Fact by(End end) {
        return words.fact("cancelled_by", words.actor(end.by(), reader));
    }

    /** Nothing where no reason was given, or may not be told. */
    List<Fact> why(End end) {
        return proven && !end.note().isEmpty() ? List.of(words.fact("note", words.note(end.note()))) : List.of();
    }
}
