package innkeeper.bot.find.usecase;

import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.messenger.domain.Markup;
import innkeeper.bot.travel.domain.Offer;
import innkeeper.bot.travel.domain.Rooms.Room;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says who sleeps in which room. */
public final class RoomsWords {
    private RoomsWords() {}

    /** A line for each room, or for several alike; none where there is only one room. */
    public static List<Markup> of(Visit visit, Offer offer) {
        List<Room> rooms = offer.what().rooms();
        Map<Room, Long> alike = rooms.stream()
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return rooms.size() == 1
                ? List.of()
                : alike.entrySet().stream().map(each -> line(visit, offer, each.getKey(), each.getValue().intValue())).toList();
    }

    private static Markup line(Visit visit, Offer offer, Room room, int count) {
        String name = offer.name(room.type());
        String guests = GuestsWords.of(visit, room.guests());
        return count == 1 ? visit.say("offers.room", name, guests) : visit.say("offers.rooms", count, name, guests);
    }
}
