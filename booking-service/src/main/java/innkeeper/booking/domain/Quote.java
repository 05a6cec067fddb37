package innkeeper.booking.domain;

import innkeeper.booking.domain.Hotel.RoomType;
import innkeeper.booking.domain.Rejection.StayInPast;
import innkeeper.booking.domain.Rejection.TotalTooLarge;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a stay costs right now and how many rooms the hotel offers for each of its nights. */
public record Quote(Hotel hotel, RoomType roomType, CancellationPolicy policy, List<Night> nights, Money total) {
    /** More than any stay costs, and small enough that no sum of ours ever overflows. */
    private static final long LARGEST_TOTAL = 1_000_000_000_000L;

    /** One night: the price of one room, and how many rooms of the type are offered, sold or not. */
    public record Night(LocalDate date, Money price, int offered) {}

    /** The price of {@code rooms} for the whole stay: our own sum, which the hotel's must equal. */
    public Money totalFor(DateRange stay, int rooms) {
        if (!nights.stream().map(Night::date).toList().equals(stay.nights())) {
            throw new IllegalStateException("quoted are %s, asked was %s".formatted(nights, stay));
        }
        Money sum = nights.stream().map(Night::price).reduce(Money::plus).orElseThrow().times(rooms);
        if (!sum.equals(total)) {
            throw new IllegalStateException("the nights sum up to %s, quoted are %s".formatted(sum, total));
        }
        if (sum.minor() > LARGEST_TOTAL) {
            throw new Rejected(new TotalTooLarge(sum));
        }
        return sum;
    }

    /** What {@code rooms} cost together for each night; their sum is {@link #totalFor}. */
    public List<Money> pricesFor(DateRange stay, int rooms) {
        totalFor(stay, rooms);
        return nights.stream().map(night -> night.price().times(rooms)).toList();
    }

    /** Refuses a first night before today, as the hotel's calendar has it. */
    public void requireAhead(Instant now) {
        LocalDate first = nights.getFirst().date();
        if (first.isBefore(hotel.today(now))) {
            throw new Rejected(new StayInPast(first, hotel.today(now)));
        }
    }
}
