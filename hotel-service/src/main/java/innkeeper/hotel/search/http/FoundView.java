package innkeeper.hotel.search.http;

import innkeeper.hotel.sale.http.DepositView;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import innkeeper.hotel.catalogue.http.HotelView;
import innkeeper.hotel.description.domain.Reading;
import innkeeper.hotel.occupancy.http.RoomView;
import innkeeper.hotel.sale.usecase.FixQuote.Fixed;
import innkeeper.hotel.search.domain.FoundHotel;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A found hotel as the contract shows it; which of the two prices is null says what the search was about.
 *
 * @param distanceKm to the metre; null where the search was about no point
 */
record FoundView(@JsonUnwrapped HotelView hotel, BigDecimal distanceKm, Money priceFrom, Cheapest offer) {
    record Cheapest(RatePlanId ratePlanId, List<RoomView> rooms, Money total, DepositView deposit,
            String quoteToken, Instant quotedUntil) {}

    /** @param fixed the price of the offer, for a while */
    static FoundView of(FoundHotel found, Optional<Fixed> fixed, Reading reading) {
        HotelView hotel = HotelView.of(found.hotel().in(found.hotel().language(reading)));
        BigDecimal km = found.metres().isPresent() ? BigDecimal.valueOf(found.metres().getAsInt(), 3) : null;
        return switch (found) {
            case FoundHotel.Unpriced _ -> new FoundView(hotel, km, null, null);
            case FoundHotel.PricedFrom from -> new FoundView(hotel, km, from.priceFrom(), null);
            case FoundHotel.Bookable bookable ->
                new FoundView(hotel, km, null, new Cheapest(bookable.plan(),
                        bookable.offer().quote().rooms().stream()
                                .map(room -> RoomView.of(room.type().id(), bookable.plan(), room.occupancy(), List.of())).toList(),
                        bookable.total(),
                        bookable.offer().quote().deposit().map(deposit -> DepositView.of(deposit, bookable.total())).orElse(null),
                        fixed.map(Fixed::token).orElse(null), fixed.map(Fixed::until).orElse(null)));
        };
    }
}
