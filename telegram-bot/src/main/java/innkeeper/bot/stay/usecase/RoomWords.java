package innkeeper.bot.stay.usecase;

import innkeeper.bot.dialogue.usecase.Visit;
import innkeeper.bot.find.usecase.GuestsWords;
import innkeeper.bot.find.usecase.TermsWords;
import innkeeper.bot.messenger.domain.Markup;
import innkeeper.bot.travel.domain.Booking;
import innkeeper.bot.travel.domain.Booking.Room;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Says of each room of a booking what was agreed, and of one that was given up by whom and why. */
record RoomWords(Visit visit, Booking booking) {
    /** Which room it is, and for whom. */
    static Markup title(Visit visit, Room room) {
        return visit.say("booking.room", room.name(), GuestsWords.of(visit, room.guests()));
    }

    /** Those that are booked come first; each is a paragraph. */
    List<List<Markup>> all() {
        List<List<Markup>> paragraphs = new ArrayList<>();
        booking.ownRooms().forEach(room -> paragraphs.add(own(room)));
        booking.givenUp().forEach(room -> paragraphs.add(givenUp(room)));
        return paragraphs;
    }

    /** What cancelling costs is said while there is something to cancel. */
    private List<Markup> own(Room room) {
        List<Markup> lines = new ArrayList<>();
        lines.add(title(visit, room));
        lines.addAll(stay(room));
        lines.add(TermsWords.board(visit, room.board()));
        if (booking.status().open()) {
            lines.addAll(TermsWords.of(visit, room.terms(), zone()));
        }
        if (booking.end().isEmpty()) {
            lines.addAll(end(room));
        }
        return lines;
    }

    private List<Markup> givenUp(Room room) {
        List<Markup> lines = new ArrayList<>();
        lines.add(visit.say("booking.given-up", title(visit, room)));
        lines.addAll(stay(room));
        lines.addAll(end(room));
        return lines;
    }

    /** Where rooms differ in their dates each tells its own. */
    private List<Markup> stay(Room room) {
        boolean same = booking.rooms().stream().map(Room::stay).distinct().count() == 1;
        return same ? List.of() : List.of(Markup.plain(visit.words().stay(room.stay())));
    }

    private List<Markup> end(Room room) {
        return room.end().map(end -> EndWords.of(visit, end, zone())).orElse(List.of());
    }

    private ZoneId zone() {
        return ZoneId.of(booking.hotel().timezone());
    }
}
