package innkeeper.booking.link.page;

import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.room.domain.CancellationTerms;
import innkeeper.booking.room.domain.CancellationTerms.Share;
import innkeeper.booking.room.domain.CancellationTerms.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a page says about giving a room up: until when, by the hotel's clocks, for nothing, and what it costs then. */
record PolicyFacts(Wording words, Booking booking, CancellationTerms terms) {
    List<Fact> all() {
        List<Fact> facts = new ArrayList<>(List.of(new Fact(words.say("terms"), policy())));
        terms.law().ifPresent(law -> facts.add(new Fact(words.say("law"), law.name())));
        return facts;
    }

    private String policy() {
        if (terms.firstFee().isEmpty()) {
            return words.say("policy_free");
        }
        return terms.steps().stream().map(this::step).collect(Collectors.joining(" "));
    }

    private String step(Step step) {
        String fee = step.fee().isZero() ? words.say("policy_nothing") : fee(step);
        if (step.from().isEmpty()) {
            return words.say("policy_booked", fee);
        }
        String from = moment(step.from().get());
        return step.equals(terms.steps().getFirst())
                ? words.say("policy", from, fee)
                : words.say("policy_later", from, fee);
    }

    private String fee(Step step) {
        String money = words.money(step.fee());
        return switch (step.share()) {
            case Share.Percent(var percent) -> words.say("policy_percent", Integer.toString(percent), money);
            case Share.Nights(var count) -> words.say(count == 1 ? "policy_night" : "policy_nights", Integer.toString(count), money);
        };
    }

    private String moment(Instant moment) {
        return words.moment(moment, booking.terms().hotel().timezone());
    }
}
