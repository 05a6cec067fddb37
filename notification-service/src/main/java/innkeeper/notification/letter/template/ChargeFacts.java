package innkeeper.notification.letter.template;

import innkeeper.kernel.Money;
import innkeeper.notification.letter.template.Page.Fact;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.BookingFacts.Charge;
import innkeeper.notification.message.domain.BookingFacts.Room;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the rooms of a booking cost: the nights, and by name the taxes and fees of all rooms together, where there are any. */
final class ChargeFacts {
    /** Of the same name, but contained in the price in one room and on top of it in another, it is told twice. */
    private record Kind(String name, boolean included) {}

    private final Words words;
    private final BookingFacts booking;

    ChargeFacts(Words words, BookingFacts booking) {
        this.words = words;
        this.booking = booking;
    }

    List<Fact> all() {
        Map<Kind, Money> sums = new LinkedHashMap<>();
        for (Room room : booking.ownRooms()) {
            for (Charge charge : room.charges()) {
                sums.merge(new Kind(charge.name(), charge.included()), charge.amount(), Money::plus);
            }
        }
        List<Fact> facts = new ArrayList<>();
        if (!sums.isEmpty()) {
            facts.add(words.fact("room_price", words.money(nights())));
            sums.forEach((kind, sum) -> {
                if (kind.included()) {
                    facts.add(new Fact(words.say("label.of_which", words.foreign(kind.name())), words.money(sum)));
                }
            });
            sums.forEach((kind, sum) -> {
                if (!kind.included()) {
                    facts.add(new Fact(words.foreign(kind.name()), words.money(sum)));
                }
            });
        }
        return facts;
    }

    private Money nights() {
        return booking.ownRooms().stream().map(Room::price).reduce(Money::plus).orElseThrow();
    }
}
