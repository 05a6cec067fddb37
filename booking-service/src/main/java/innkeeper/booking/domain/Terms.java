package innkeeper.booking.domain;

import innkeeper.booking.domain.Hotel.RoomType;
import innkeeper.booking.domain.Settlement.Unpaid;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.PersonId;
import java.time.Instant;

/** What client and hotel agreed on; frozen when the booking is made. */
public record Terms(
        BookingId id,
        Reference reference,
        PersonId client,
        Hotel hotel,
        RoomType roomType,
        DateRange stay,
        int guests,
        int rooms,
        Money total,
        CancellationPolicy policy,
        PaymentMethod method,
        Instant bookedAt) {
    public Terms {
        if (guests < 1 || rooms < 1) {
            throw new IllegalArgumentException(
                    "a booking needs guests and rooms, not %d and %d".formatted(guests, rooms));
        }
    }

    /** Until then the client cancels for nothing. */
    Instant freeUntil() {
        return hotel.at(stay.checkIn().minusDays(policy.freeUntilDays()), hotel.checkInTime());
    }

    Instant checkOutAt() {
        return hotel.at(stay.checkOut(), hotel.checkOutTime());
    }

    /** The fee that {@code by} owes for cancelling, and what then goes back of what was paid online. */
    Cancellation cancellation(Party by, Instant now, Settlement settlement) {
        Money fee = switch (by) {
            case HOTEL -> total.times(0);
            case CLIENT -> now.isBefore(freeUntil()) ? total.times(0) : policy.fee(total);
        };
        Money refund = settlement instanceof Unpaid ? total.times(0) : total.plus(fee.times(-1));
        return new Cancellation(freeUntil(), fee, refund);
    }
}
