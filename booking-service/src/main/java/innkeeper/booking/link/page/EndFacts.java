package innkeeper.booking.link.page;

import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.room.domain.End;
import innkeeper.booking.room.domain.Ending;
import innkeeper.booking.room.domain.Party;
import innkeeper.booking.room.domain.Room.Ended;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who ended a booking or rooms of it, when by the hotel's clocks, and why; said once where it was all at once. */
record EndFacts(Wording words, Booking booking) {
    /** The end of the whole booking; empty where rooms go on, or each ended by itself. */
    Optional<End> common() {
        return booking.end().filter(_ -> booking.rooms().stream().map(Ended.class::cast).map(Ended::end).distinct().count() == 1);
    }

    String said(End end) {
        return end.reason() == Ending.CANCELLED
                ? words.say("end_cancelled_" + by(end.by().as()),
                        words.moment(end.at(), booking.terms().hotel().timezone()))
                : words.say("end_" + end.reason().name().toLowerCase(Locale.ROOT));
    }

    /** Nothing where the whole booking says it. */
    List<Fact> of(Ended room) {
        List<Fact> facts = new ArrayList<>();
        if (common().isEmpty()) {
            facts.add(new Fact(words.say("state"), said(room.end())));
            if (!room.end().note().isEmpty()) {
                facts.add(new Fact(words.say("reason"), room.end().note()));
            }
        }
        return facts;
    }

    private static String by(Party party) {
        return switch (party) {
            case CLIENT -> "guest";
            case OWNER, MANAGER, FRONT_DESK, ACCOUNTANT -> "hotel";
            case ADMIN, SYSTEM -> "innkeeper";
        };
    }
}
