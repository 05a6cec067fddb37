package innkeeper.bot.find.usecase;

import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.messenger.domain.Markup;
import innkeeper.bot.travel.domain.Offer;
import innkeeper.bot.travel.domain.Terms;
import innkeeper.bot.travel.domain.Terms.Step;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what an offer includes and what giving it up costs. */
public final class TermsWords {
    private TermsWords() {}

    /** The meals that are in the price. */
    public static Markup board(Visit visit, Offer offer) {
        return visit.say("board." + offer.board().name().toLowerCase(Locale.ROOT));
    }

    /** Until when, by the hotel's clocks, giving up costs nothing, and what it costs then: a sentence each. */
    public static List<Markup> of(Visit visit, Terms terms, ZoneId zone) {
        if (terms.steps().stream().allMatch(step -> step.fee().isZero())) {
            return List.of(visit.say("terms.free"));
        }
        List<Markup> sentences = new ArrayList<>();
        for (Step step : terms.steps()) {
            String fee = visit.words().money(step.fee());
            String first = sentences.isEmpty() ? "terms.until" : "terms.later";
            sentences.add(step.from()
                    .map(from -> visit.say(first, visit.words().moment(from, zone), fee))
                    .orElseGet(() -> visit.say("terms.booked", fee)));
        }
        if (!terms.law().isEmpty()) {
            sentences.add(visit.say("terms.law"));
        }
        return sentences;
    }
}
