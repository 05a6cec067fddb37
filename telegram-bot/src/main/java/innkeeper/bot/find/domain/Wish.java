package innkeeper.bot.find.domain;

import innkeeper.bot.find.domain.Doubt.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody's sentence says of a trip.
 *
 * @param place  words that may name a city, with the numbers among them; empty where there are none
 * @param children empty where it does not speak of any
 * @param doubts what it says besides and cannot be
 */
public record Wish(String place, Optional<LocalDate> checkIn, Optional<LocalDate> checkOut, Optional<Integer> adults,
        Optional<Children> children, List<Doubt> doubts) {
    public Wish {
        doubts = List.copyOf(doubts);
    }

    /** Whether it says when, be it understood or not. */
    public boolean namesDays() {
        return checkIn.isPresent() || doubts.stream().anyMatch(Doubt::ofDays);
    }

    /** Whether it is about a trip at all. A number alone may be about anything. */
    public boolean says() {
        return checkIn.isPresent() || adults.isPresent() || children.isPresent()
                || doubts.stream().anyMatch(doubt -> doubt.reason() != Reason.WORDS);
    }
}
