package innkeeper.notification.letter.template;

import innkeeper.kernel.Money;
import innkeeper.notification.letter.template.Page.Fact;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.BookingFacts.Room;
import innkeeper.notification.message.domain.BookingFacts.Terms;
import innkeeper.notification.message.domain.BookingFacts.Terms.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Until when, by the hotel's clocks, rooms can be given up for nothing, and what it costs from then on. */
record TermsFacts(Words words, BookingFacts booking) {
    /** When the steps begin and which share each is of, and by which law; rooms of the same are told of together. */
    private record Told(List<Moment> steps, String law) {
        private record Moment(Instant from, int percent, int nights) {}

        static Told of(Terms terms) {
            return new Told(terms.steps().stream().map(step -> new Moment(step.from(), step.percent(), step.nights()))
                    .toList(), terms.law());
        }
    }

    /** Of all rooms that are booked, where they have the same terms. */
    List<Fact> common() {
        return areTold() && areCommon() ? facts(booking.ownRooms()) : List.of();
    }

    /** Of one room, where the others have different ones. */
    List<Fact> of(Room room) {
        return areTold() && !areCommon() && !room.hasEnded() ? facts(List.of(room)) : List.of();
    }

    /** What has ended is not given up any more. */
    private boolean areTold() {
        return booking.version() > 0 && !booking.hasEnded();
    }

    private boolean areCommon() {
        return booking.ownRooms().stream().map(room -> Told.of(room.terms())).distinct().count() == 1;
    }

    /** A fee is rounded for each room by itself, as it is owed. */
    private List<Fact> facts(List<Room> rooms) {
        Terms terms = rooms.getFirst().terms();
        List<Step> steps = IntStream.range(0, terms.steps().size()).mapToObj(i -> sum(rooms, i)).toList();
        List<Fact> facts = new ArrayList<>(List.of(words.fact("terms", policy(steps))));
        if (!terms.law().isEmpty()) {
            facts.add(words.fact("law", terms.law()));
        }
        return facts;
    }

    private static Step sum(List<Room> rooms, int number) {
        Step first = rooms.getFirst().terms().steps().get(number);
        Money fees = rooms.stream().map(room -> room.terms().steps().get(number).fee()).reduce(Money::plus).orElseThrow();
        return new Step(first.from(), first.percent(), first.nights(), fees);
    }

    private String policy(List<Step> steps) {
        return steps.stream().allMatch(step -> step.fee().isZero())
                ? words.say("terms.free")
                : IntStream.range(0, steps.size()).mapToObj(i -> step(steps.get(i), i == 0))
                        .collect(Collectors.joining("; "));
    }

    private String step(Step step, boolean first) {
        if (step.from().equals(Terms.FROM_BOOKING)) {
            return words.say("terms.booked", share(step));
        }
        String from = words.moment(step.from().atZone(booking.hotel().timezone()));
        return words.say(first ? "terms" : "terms.later", from, share(step));
    }

    private String share(Step step) {
        if (step.fee().isZero()) {
            return words.say("terms.nothing");
        }
        String fee = words.money(step.fee());
        return step.nights() > 0
                ? words.say("terms.nights", step.nights(), fee)
                : words.say("terms.percent", step.percent(), fee);
    }
}
