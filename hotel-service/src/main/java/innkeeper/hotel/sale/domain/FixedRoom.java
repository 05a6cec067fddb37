package innkeeper.hotel.sale.domain;

import innkeeper.hotel.cancellation.domain.CancellationTerms;
import innkeeper.hotel.charges.domain.StayCharge;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.rates.domain.Board;
import innkeeper.hotel.rates.domain.PaymentMethod;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * On what terms one room was shown: these hold as long as its {@link FixedQuote} does.
 *
 * @param standard whether the plan is the one that is meant where none is named
 * @param prices   what each night costs, in order
 * @param charges  of this room alone
 */
public record FixedRoom(
        RoomTypeId roomType, RatePlanId plan, boolean standard, Occupancy occupancy, Board board, Set<PaymentMethod> paymentMethods,
        List<Money> prices, List<StayCharge> charges, CancellationTerms cancellation) {

    public FixedRoom {
        paymentMethods = Set.copyOf(paymentMethods);
        prices = List.copyOf(prices);
        charges = List.copyOf(charges);
    }

    /** In what a room that is asked for is another one than this. */
    Optional<String> difference(WantedRoom wanted) {
        if (!wanted.roomType().equals(roomType)) {
            return Optional.of("room type " + roomType);
        }
        if (wanted.plan().map(asked -> !asked.equals(plan)).orElse(!standard)) {
            return Optional.of("rate plan " + plan);
        }
        if (wanted.occupancy().adults() != occupancy.adults()) {
            return Optional.of("%d adults".formatted(occupancy.adults()));
        }
        return wanted.occupancy().childrenAges().stream().sorted().toList()
                .equals(occupancy.childrenAges().stream().sorted().toList())
                        ? Optional.empty()
                        : Optional.of("children of these ages: %s".formatted(occupancy.childrenAges()));
    }
}
