package innkeeper.booking.room.domain;

import innkeeper.kernel.ExtraId;
import innkeeper.kernel.Money;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What the client has chosen beside a room; frozen when it is booked.
 *
 * @param name     as the hotel writes it
 * @param price    of one piece or person, once or a night
 * @param quantity pieces, or people
 * @param nights   what of it falls on each night, in their order; what is owed once falls on the first
 */
public record RoomExtra(ExtraId id, String name, Per per, Money price, int quantity, List<Money> nights) {
    /** What the price is for. */
    public enum Per {
        STAY, NIGHT, PERSON, PERSON_AND_NIGHT;

        public boolean countsNights() {
            return this == NIGHT || this == PERSON_AND_NIGHT;
        }
    }

    public RoomExtra {
        nights = List.copyOf(nights);
    }

    public Money amount() {
        return amount(_ -> true);
    }

    /** What of it falls on some nights, counted from 0. */
    public Money amount(IntPredicate such) {
        return IntStream.range(0, nights.size()).filter(such).mapToObj(nights::get)
                .reduce(nights.getFirst().times(0), Money::plus);
    }
}
