package innkeeper.booking.room.domain;

import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.RoomId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What client and hotel agreed on for one room; frozen when it is booked.
 *
 * @param prices of each night, in their order
 */
public record RoomTerms(
        RoomId id,
        RoomType type,
        RatePlan plan,
        DateRange stay,
        Occupancy occupancy,
        List<Money> prices,
        CancellationTerms cancellation) {
    public RoomTerms {
        if (prices.size() != stay.length()) {
            throw new IllegalArgumentException("%s needs a price for each night, not %s".formatted(stay, prices));
        }
        prices = List.copyOf(prices);
    }

    /** One night and what it costs. */
    public record Night(LocalDate date, Money price) {}

    public List<Night> nights() {
        List<LocalDate> dates = stay.nights();
        return IntStream.range(0, dates.size()).mapToObj(i -> new Night(dates.get(i), prices.get(i))).toList();
    }

    /** What the room costs for all its nights. */
    public Money price() {
        return prices.stream().reduce(Money::plus).orElseThrow();
    }
}
