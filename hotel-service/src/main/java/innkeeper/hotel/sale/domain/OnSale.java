package innkeeper.hotel.sale.domain;

import static innkeeper.hotel.rejection.domain.HotelRejection.require;

import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.charges.domain.ChargedStay;
import innkeeper.hotel.charges.domain.HotelCharges;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.occupancy.domain.RoomPrices;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.domain.StayLimits;
import innkeeper.hotel.rejection.domain.HotelRejection.AboveMaxStay;
import innkeeper.hotel.rejection.domain.HotelRejection.BelowMinStay;
import innkeeper.hotel.rejection.domain.HotelRejection.ClosedDates;
import innkeeper.hotel.rejection.domain.HotelRejection.ClosedToArrival;
import innkeeper.hotel.rejection.domain.HotelRejection.ClosedToDeparture;
import innkeeper.hotel.rejection.domain.HotelRejection.NoPrice;
import innkeeper.hotel.rejection.domain.HotelRejection.NotInPlan;
import innkeeper.hotel.rejection.domain.HotelRejection.OutsideBookingWindow;
import innkeeper.hotel.rejection.domain.HotelRejection.OverCapacity;
import innkeeper.hotel.rejection.domain.HotelRejection;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A room type that is sold under a plan for a stay, whoever sleeps there; whether rooms are left is another question.
 *
 * @param prices what nights cost by occupancy, under the plan that this one follows
 * @param nights with the prices of the plan that this one follows
 */
public record OnSale(RatePlan plan, RoomPrices prices, RoomType roomType, List<Night> nights) {
    public OnSale {
        nights = List.copyOf(nights);
    }

    /**
     * @param departure the day after the last night, as a night; of its terms only one counts
     * @param daysAhead from today at the hotel to the day of arrival
     * @throws Rejected when the hotel does not sell this stay under this plan at all
     */
    public static OnSale of(RatePlan plan, RoomPrices prices, RoomType roomType, List<Night> nights, Night departure, long daysAhead) {
        StayLimits limits = plan.profile().limits();
        require(plan.sells(roomType.id()), new NotInPlan(plan.name(), roomType.profile().name()));
        require(limits.isBookable(daysAhead), new OutsideBookingWindow(limits.minDaysAhead(), limits.maxDaysAhead()));
        requireNone(nights, night -> night.restrictions().closed() || !roomType.isPublished(), ClosedDates::new);
        requireNone(nights, night -> night.price().isEmpty(), NoPrice::new);
        Night arrival = nights.getFirst();
        require(!arrival.restrictions().closedToArrival(), new ClosedToArrival(arrival.date()));
        require(!departure.restrictions().closedToDeparture(), new ClosedToDeparture(departure.date()));
        int minStay = Math.max(limits.minStay(),
                nights.stream().mapToInt(night -> night.restrictions().minStay()).max().orElse(1));
        require(nights.size() >= minStay, new BelowMinStay(minStay));
        require(nights.size() <= limits.maxStay(), new AboveMaxStay(limits.maxStay()));
        return new OnSale(plan, prices, roomType, nights);
    }

    private static void requireNone(List<Night> nights, Predicate<Night> such,
            Function<List<LocalDate>, HotelRejection> otherwise) {
        List<LocalDate> found = nights.stream().filter(such).map(Night::date).toList();
        require(found.isEmpty(), otherwise.apply(found));
    }

    /** @throws Rejected {@code OverCapacity} */
    public Quote.Room room(Occupancy guests, HotelCharges charges) {
        require(roomType.profile().capacity().sleeps(guests), new OverCapacity(guests, roomType.profile().capacity()));
        List<Money> each = nights.stream()
                .map(night -> plan.price(prices.price(night.price().orElseThrow().amount(), guests))).toList();
        return new Quote.Room(roomType, nights, guests, each,
                charges.of(List.of(new ChargedStay(roomType.id(), nights.getFirst().date(), each, guests))), List.of());
    }

    /** Rooms left on the night with the fewest; negative where more are taken than the hotel offers by now. */
    public int left() {
        return Quote.left(roomType, nights);
    }
}
