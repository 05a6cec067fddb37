package innkeeper.bot.travel.remote;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.bot.travel.domain.Board;
import innkeeper.bot.travel.domain.Price.Charge;
import innkeeper.bot.travel.domain.Terms;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What offers and bookings write alike: board, extras, taxes and fees, what cancelling costs. */
final class Agreed {
    private Agreed() {}

    static Board board(JsonNode plan) {
        return Board.valueOf(plan.required("board").asText().toUpperCase(Locale.ROOT));
    }

    static Stream<Charge> charges(JsonNode charges) {
        return StreamSupport.stream(charges.spliterator(), false).map(charge -> new Charge(
                charge.required("name").asText(), Rest.money(charge.required("amount")),
                charge.required("included").asBoolean()));
    }

    /** What was chosen beside a room comes on top of its nights. */
    static Stream<Charge> extras(JsonNode extras) {
        return StreamSupport.stream(extras.spliterator(), false).map(extra -> new Charge(
                extra.required("name").asText(), Rest.money(extra.required("amount")), false));
    }

    static Terms terms(JsonNode terms) {
        return new Terms(StreamSupport.stream(terms.required("steps").spliterator(), false).map(step -> new Terms.Step(
                Optional.of(Rest.text(step, "from")).filter(time -> !time.isEmpty()).map(Instant::parse),
                Rest.money(step.required("fee")))).toList(), Rest.text(terms.path("law"), "name"));
    }
}
