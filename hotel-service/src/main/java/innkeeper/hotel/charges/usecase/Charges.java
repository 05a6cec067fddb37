package innkeeper.hotel.charges.usecase;

import innkeeper.hotel.charges.domain.ChargeRule;
import innkeeper.hotel.charges.domain.HotelCharges;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** The taxes and fees of the hotels. */
public interface Charges {
    /** @return those of a hotel that has none, or is not known, are {@link HotelCharges#NONE} */
    default HotelCharges of(HotelId hotel) {
        return of(Set.of(hotel)).get(hotel);
    }

    /** The same of each. */
    Map<HotelId, HotelCharges> of(Set<HotelId> hotels);

    /**
     * Locks the hotel, checks the version of its charges, and writes all rules anew, as one.
     *
     * @param step what they are to be, given the currency that the hotel has
     * @throws Rejected when the hotel is unknown or its charges have another version, and what the step refuses
     */
    HotelCharges replace(HotelId hotel, IntPredicate version, Function<Currency, List<ChargeRule>> step);
}
