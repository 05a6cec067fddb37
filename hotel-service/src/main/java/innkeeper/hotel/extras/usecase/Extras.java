package innkeeper.hotel.extras.usecase;

import innkeeper.hotel.extras.domain.HotelExtras;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** What the hotels sell beside their rooms. */
public interface Extras {
    /** None of a hotel that is not known. */
    HotelExtras of(HotelId hotel);

    /**
     * Locks the hotel, reads its extras, and writes what the step has changed, as one.
     *
     * @param request of which a repeat finds what it has done; empty for edits, which versions protect
     * @param step    what they are to be, given the currency that the hotel has
     * @throws Rejected when the hotel is unknown, and what the step refuses
     */
    HotelExtras change(HotelId hotel, Optional<UUID> request, BiFunction<Currency, HotelExtras, HotelExtras> step);
}
