package innkeeper.booking.link.page;

import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.room.domain.Occupancy;
import innkeeper.booking.room.domain.Room;
import innkeeper.booking.room.domain.Room.Ended;
import innkeeper.booking.room.domain.RoomTerms;
import innkeeper.booking.room.domain.TaxOrFee;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a page says about one room. */
record RoomFacts(Wording words, Booking booking, Room room, EndFacts ends) {
    Map<String, Object> model() {
        RoomTerms terms = room.terms();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("arrival", words.day(terms.stay().checkIn())));
        facts.add(fact("departure", words.day(terms.stay().checkOut())));
        facts.add(fact("nights", Integer.toString(terms.stay().length())));
        facts.add(fact("guests", guests(terms.occupancy())));
        facts.add(fact("rate_plan", terms.plan().name()));
        facts.add(fact("board", words.say("board_" + terms.plan().board().name().toLowerCase(Locale.ROOT))));
        facts.add(fact("price", words.money(terms.price())));
        terms.charges().stream().filter(TaxOrFee::included).forEach(
                charge -> facts.add(new Fact(words.say("of_which", charge.name()), words.money(charge.amount()))));
        terms.extras().forEach(extra -> facts.add(new Fact(words.say(extra.per().countsNights() ? "extra_nightly" : "extra", extra.name(),
                Integer.toString(extra.quantity())),
                words.money(extra.amount()))));
        terms.onTop().forEach(charge -> facts.add(new Fact(charge.name(), words.money(charge.amount()))));
        if (terms.onTop().findAny().isPresent() || !terms.extras().isEmpty()) {
            facts.add(fact("total", words.money(terms.total())));
        }
        facts.addAll(room instanceof Ended ended ? ends.of(ended) : new PolicyFacts(words, booking, terms.cancellation()).all());
        return Map.of("name", terms.type().name(), "ended", room instanceof Ended, "facts", facts);
    }

    private String guests(Occupancy occupancy) {
        List<Integer> ages = occupancy.childrenAges();
        return ages.isEmpty()
                ? words.say("adults", Integer.toString(occupancy.adults()))
                : words.say("adults_and_children", Integer.toString(occupancy.adults()), Integer.toString(ages.size()),
                        ages.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private Fact fact(String label, String value) {
        return new Fact(words.say(label), value);
    }
}
