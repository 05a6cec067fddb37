package innkeeper.bot.stay.usecase;

import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.messenger.domain.Markup;
import innkeeper.bot.travel.domain.End;
import innkeeper.bot.travel.domain.End.Reason;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says who gave a room up, when by the hotel's clocks, and why. */
final class EndWords {
    private EndWords() {}

    static List<Markup> of(Visit visit, End end, ZoneId zone) {
        List<Markup> lines = new ArrayList<>();
        if (end.reason() != Reason.OTHER) {
            lines.add(visit.say("end." + key(end), visit.words().moment(end.at(), zone)));
        }
        if (end.note().leadsElsewhere()) {
            lines.add(visit.say("end.note-left-out"));
        } else if (!end.note().text().isEmpty()) {
            lines.add(visit.say("end.note", end.note().text()));
        }
        return lines;
    }

    private static String key(End end) {
        Enum<?> which = end.reason() == Reason.CANCELLED ? end.by() : end.reason();
        return which.name().toLowerCase(Locale.ROOT);
    }
}
