package innkeeper.notification.letter.template;

import innkeeper.notification.letter.template.Page.Fact;
import innkeeper.notification.message.domain.Audience;
import innkeeper.notification.message.domain.BookingFacts.Change;
import innkeeper.notification.message.domain.BookingFacts.End;
import innkeeper.notification.message.domain.BookingFacts.Room;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who cancelled or changed a booking or a room of it, as the reader sees them, when by the hotel's clocks, and why. */
record ActFacts(Words words, boolean proven, Audience reader, ZoneId hotel) {
    List<Fact> of(End end) {
        return facts(by(end), "cancelled_at", end.at(), why(end));
    }

    List<Fact> of(Change change) {
        return facts(by(change), "changed_at", change.at(), why(change));
    }

    /** Which rooms were given up last, by whom and why; nothing where none were. */
    List<Fact> last(List<Room> givenUp) {
        return givenUp.stream().map(Room::end).max(Comparator.comparing(End::at))
                .map(end -> together(end, givenUp.stream().filter(room -> room.end().equals(end)).toList())).orElse(List.of());
    }

    private List<Fact> together(End end, List<Room> rooms) {
        List<Fact> facts = new ArrayList<>();
        facts.add(words.fact(rooms.size() == 1 ? "cancelled_room" : "cancelled_rooms",
                proven ? names(rooms) : String.valueOf(rooms.size())));
        facts.add(by(end));
        facts.addAll(why(end));
        return facts;
    }

    private String names(List<Room> rooms) {
        Map<String, Long> byType = rooms.stream()
                .collect(Collectors.groupingBy(Room::roomType, LinkedHashMap::new, Collectors.counting()));
        return byType.entrySet().stream().map(type -> (type.getValue() == 1 ? "" : type.getValue() + " × ")
                + words.foreign(type.getKey())).collect(Collectors.joining(", "));
    }

    Fact by(End end) {
        return words.fact("cancelled_by", words.actor(end.by(), reader));
    }

    Fact by(Change change) {
        return words.fact("changed_by", words.actor(change.by(), reader));
    }

    List<Fact> why(End end) {
        return why(end.note());
    }

    List<Fact> why(Change change) {
        return why(change.note());
    }

    /** Nothing where no reason was given, or may not be told. */
    private List<Fact> why(String note) {
        return proven && !note.isEmpty() ? List.of(words.fact("note", words.note(note))) : List.of();
    }

    private List<Fact> facts(Fact by, String when, Instant at, List<Fact> why) {
        List<Fact> facts = new ArrayList<>();
        facts.add(by);
        facts.add(words.fact(when, words.moment(at.atZone(hotel))));
        facts.addAll(why);
        return facts;
    }
}
