package innkeeper.notification.letter.template;

import innkeeper.notification.letter.template.Page.Fact;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.BookingFacts.Hotel;
import innkeeper.notification.message.domain.BookingFacts.Board;
import innkeeper.notification.message.domain.BookingFacts.Room;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is said about each room of a booking; what holds for all of them is said once. */
final class RoomFacts {
    /** The plan that every hotel has; who is told nothing of plans has booked under this one. */
    private static final String STANDARD = "standard";

    private final Words words;
    private final boolean proven;
    private final BookingFacts booking;
    private final ActFacts acts;
    private final TermsFacts terms;
    private final List<Room> rooms;

    /** @param withCancelled whether rooms that were cancelled while others stay are told of */
    RoomFacts(Words words, boolean proven, BookingFacts booking, ActFacts acts, boolean withCancelled) {
        this.words = words;
        this.proven = proven;
        this.booking = booking;
        this.acts = acts;
        this.terms = new TermsFacts(words, booking);
        this.rooms = Stream.concat(booking.ownRooms().stream(),
                withCancelled ? booking.cancelledRooms().stream() : Stream.empty()).toList();
    }

    /** Empty where rooms differ in their dates: then each tells its own. */
    List<Fact> commonStay() {
        return haveOneStay() ? stay(rooms.getFirst()) : List.of();
    }

    /** One for each room. */
    List<List<Fact>> blocks() {
        List<List<Fact>> blocks = new ArrayList<>();
        for (Room room : rooms) {
            blocks.add(block(room, blocks.size() + 1));
        }
        return blocks;
    }

    private List<Fact> block(Room room, int number) {
        String label = label(room, number);
        List<Fact> facts = new ArrayList<>();
        if (proven) {
            facts.add(new Fact(label, words.foreign(room.roomType())));
            if (!room.ratePlan().equals(STANDARD)) {
                facts.add(words.fact("rate_plan", words.foreign(room.ratePlan())));
            }
            if (room.board() != Board.ROOM_ONLY) {
                facts.add(words.fact("board", words.say("board." + room.board().name().toLowerCase(Locale.ROOT))));
            }
            facts.add(words.fact("guests", guests(room)));
        } else {
            facts.add(new Fact(label, guests(room)));
        }
        if (!haveOneStay()) {
            facts.addAll(stay(room));
        }
        if (booking.rooms().size() > 1) {
            facts.add(words.fact("price", words.money(room.total())));
        }
        facts.addAll(terms.of(room));
        if (room.hasEnded() && !booking.hasOneEnd()) {
            facts.addAll(acts.of(room.end()));
        }
        return facts;
    }

    /** Rooms that are booked come first and are counted, if they are several. */
    private String label(Room room, int number) {
        if (room.wasCancelled()) {
            return words.say("label.cancelled_room");
        }
        return booking.ownRooms().size() > 1 ? words.say("label.room_number", number) : words.say("label.room");
    }

    private String guests(Room room) {
        List<String> ages = room.childrenAges().stream().sorted().map(String::valueOf).toList();
        return words.say("guests", room.adults(), ages.size(), String.join(", ", ages));
    }

    private List<Fact> stay(Room room) {
        Hotel hotel = booking.hotel();
        return List.of(words.fact("check_in", words.from(hotel.arrival(room.checkIn()))),
                words.fact("check_out", words.until(hotel.departure(room.checkOut()))),
                words.fact("nights", words.say("nights", ChronoUnit.DAYS.between(room.checkIn(), room.checkOut()))));
    }

    private boolean haveOneStay() {
        return rooms.stream().map(room -> List.of(room.checkIn(), room.checkOut())).distinct().count() == 1;
    }
}
