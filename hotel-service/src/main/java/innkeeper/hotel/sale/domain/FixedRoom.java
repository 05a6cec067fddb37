package innkeeper.hotel.sale.domain;

import innkeeper.hotel.payment.domain.PaymentTerms;
import innkeeper.hotel.cancellation.domain.CancellationTerms;
import innkeeper.hotel.charges.domain.StayCharge;
import innkeeper.hotel.extras.domain.StayExtra;
import innkeeper.hotel.extras.domain.WantedExtra;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.rates.domain.Board;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * On what terms one room was shown: these hold as long as its {@link FixedQuote} does.
 *
 * @param standard whether the plan is the one that is meant where none is named
 * @param prices   what each night costs, in order
 * @param charges  of this room alone
 * @param extras   that were chosen with it
 */
public record FixedRoom(
        RoomTypeId roomType, RatePlanId plan, boolean standard, Occupancy occupancy, Board board, PaymentTerms payment,
        List<Money> prices, List<StayCharge> charges, List<StayExtra> extras, CancellationTerms cancellation) {

    public FixedRoom {
        prices = List.copyOf(prices);
        charges = List.copyOf(charges);
        extras = List.copyOf(extras);
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
        if (!wanted.occupancy().childrenAges().stream().sorted().toList()
                .equals(occupancy.childrenAges().stream().sorted().toList())) {
            return Optional.of("children of these ages: %s".formatted(occupancy.childrenAges()));
        }
        return wanted.extras().size() == extras.size() && wanted.extras().stream().allMatch(this::has)
                ? Optional.empty()
                : Optional.of(extras.isEmpty()
                        ? "no extras"
                        : "these extras: %s".formatted(extras.stream()
                                .map(extra -> "%s × %d".formatted(extra.id(), extra.quantity())).collect(Collectors.joining(", "))));
    }

    private boolean has(WantedExtra wanted) {
        return extras.stream().anyMatch(extra -> extra.id().equals(wanted.id())
                && wanted.quantity().map(quantity -> quantity == extra.quantity()).orElse(extra.usual()));
    }
}
