package innkeeper.bot.account.usecase;

import innkeeper.bot.dialogue.domain.Move;
import innkeeper.bot.dialogue.usecase.Guide;
import innkeeper.bot.dialogue.usecase.Visit;
import java.util.Locale;
import java.util.regex.Pattern;

/** The code by which somebody who got it elsewhere says that they read here; everything else is another guide's. */
public final class HearCode implements Guide {
    private static final Pattern CODE = Pattern.compile("[BCDFGHJKLMNPQRSTVWXZ]{4}[- ]?[BCDFGHJKLMNPQRSTVWXZ]{4}");

    private final ChatLinks links;
    private final Guide otherwise;

    public HearCode(ChatLinks links, Guide otherwise) {
        this.links = links;
        this.otherwise = otherwise;
    }

    @Override
    public Move hear(Visit visit, String text) {
        if (!CODE.matcher(text.toUpperCase(Locale.ROOT)).matches()) {
            return otherwise.hear(visit, text);
        }
        visit.note("code", links.link(visit.chat(), text) ? "linked" : "wrong");
        return Move.to("code");
    }
}
