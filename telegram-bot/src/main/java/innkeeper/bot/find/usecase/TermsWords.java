package innkeeper.bot.find.usecase;

import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.messenger.domain.Markup;
import innkeeper.bot.travel.domain.Terms;
import innkeeper.bot.travel.domain.Terms.Step;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Says until when, by the hotel's clocks, giving up costs nothing, and what it costs then: a sentence each. */
public final class TermsWords {
    private TermsWords() {}

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
