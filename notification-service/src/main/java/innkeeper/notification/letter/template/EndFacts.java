package innkeeper.notification.letter.template;

import innkeeper.notification.letter.template.Page.Fact;
import innkeeper.notification.message.domain.Audience;
import innkeeper.notification.message.domain.BookingFacts.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who cancelled a booking or a room of it, as the reader sees them, when and why. */
record EndFacts(Words words, boolean proven, Audience reader) {
    List<Fact> of(End end) {
        List<Fact> facts = new ArrayList<>();
        String by = "%s.%s".formatted(end.reason(), reader).toLowerCase(Locale.ROOT);
        facts.add(words.fact("cancelled_by", words.say(by)));
        facts.add(words.fact("cancelled_at", words.moment(end.at())));
        if (proven && !end.note().isEmpty()) {
            facts.add(words.fact("note", words.note(end.note())));
        }
        return facts;
    }
}
