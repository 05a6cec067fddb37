package innkeeper.hotel.rates.usecase;

import innkeeper.hotel.rates.domain.HotelPlans;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What the hotels sell their rooms under. */
public interface RatePlans {
    /** In the order in which they were added. */
    default HotelPlans of(HotelId hotel) {
        return of(Set.of(hotel)).get(hotel);
    }

    /** The same of each; a hotel that is not known has none. */
    Map<HotelId, HotelPlans> of(Set<HotelId> hotels);

    /**
     * Locks the hotel, reads its plans, and writes what the step has changed, as one.
     *
     * @param request of which a repeat finds what it has done; empty for edits, which versions protect
     * @throws Rejected when the hotel is unknown, and what the step refuses
     */
    HotelPlans change(HotelId hotel, Optional<UUID> request, UnaryOperator<HotelPlans> step);
}
