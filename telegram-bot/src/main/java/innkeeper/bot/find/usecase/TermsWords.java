package innkeeper.bot.find.usecase;

import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.messenger.domain.Markup;
import innkeeper.bot.travel.domain.Board;
import innkeeper.bot.travel.domain.Terms;
import innkeeper.bot.travel.domain.Terms.Step;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what an offer includes and what giving it up costs. */
public final class TermsWords {
    private TermsWords() {}

    /** The meals that are in the price. */
    public static Markup board(Visit visit, Board board) {
        return visit.say("board." + board.name().toLowerCase(Locale.ROOT));
    }

    /** Until when, by the hotel's clocks, giving up costs nothing, what it costs now and later: a sentence each. */
    public static List<Markup> of(Visit visit, Terms terms, ZoneId zone) {
        Optional<Step> begun = terms.begun(visit.now());
        List<Step> ahead = terms.ahead(visit.now());
        if (Stream.concat(begun.stream(), ahead.stream()).allMatch(step -> step.fee().isZero())) {
            return List.of(visit.say("terms.free"));
        }
        List<Markup> sentences = new ArrayList<>();
        begun.filter(step -> !step.fee().isZero()).ifPresent(step -> sentences.add(visit.say(
                step.from().isPresent() ? "terms.now" : "terms.booked", visit.words().money(step.fee()))));
        for (Step step : ahead) {
            sentences.add(visit.say(sentences.isEmpty() ? "terms.until" : "terms.later",
                    visit.words().moment(step.from().orElseThrow(), zone), visit.words().money(step.fee())));
        }
        if (!terms.law().isEmpty()) {
            sentences.add(visit.say("terms.law"));
        }
        return sentences;
    }
}
