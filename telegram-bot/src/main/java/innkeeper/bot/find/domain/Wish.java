package innkeeper.bot.find.domain;

import java.time.LocalDate;
import java.util.Optional;

/** What somebody's sentence says of a trip. @param place words that may name a city; empty where there are none */
public record Wish(String place, Optional<LocalDate> checkIn, Optional<LocalDate> checkOut, Optional<Integer> guests) {
    /** Whether it is about a trip at all. */
    public boolean says() {
        return checkIn.isPresent() || guests.isPresent();
    }
}
