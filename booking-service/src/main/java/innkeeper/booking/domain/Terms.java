package innkeeper.booking.domain;

import innkeeper.booking.domain.Hotel.RoomType;
import innkeeper.booking.domain.Rejection.StayBegun;
import innkeeper.booking.domain.Rejection.StayOver;
import innkeeper.booking.domain.payment.PaymentMethod;
import innkeeper.booking.domain.payment.Settlement;
import innkeeper.booking.domain.payment.Settlement.Unpaid;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import java.time.Instant;
import java.util.List;

/**
 * What client and hotel agreed on; frozen when the booking is made.
 *
 * @param nights what all rooms cost together for each night, in the order of the nights
 */
public record Terms(
        BookingId id,
        Reference reference,
        PersonId client,
        Hotel hotel,
        RoomType roomType,
        DateRange stay,
        int guests,
        int rooms,
        List<Money> nights,
        CancellationPolicy policy,
        PaymentMethod method,
        Instant bookedAt) {
    public Terms {
        if (guests < 1 || rooms < 1) {
            throw new IllegalArgumentException(
                    "a booking needs guests and rooms, not %d and %d".formatted(guests, rooms));
        }
        if (nights.size() != stay.length()) {
            throw new IllegalArgumentException("%s needs a price for each night, not %s".formatted(stay, nights));
        }
        nights = List.copyOf(nights);
    }

    /** What all rooms cost for all nights. */
    public Money total() {
        return nights.stream().reduce(Money::plus).orElseThrow();
    }

    /** Until then the client cancels for nothing. */
    Instant freeUntil() {
        return hotel.at(stay.checkIn().minusDays(policy.freeUntilDays()), hotel.checkInTime());
    }

    /** From then on the stay has begun, whether or not the guest has come. */
    Instant checkInAt() {
        return hotel.at(stay.checkIn(), hotel.checkInTime());
    }

    Instant checkOutAt() {
        return hotel.at(stay.checkOut(), hotel.checkOutTime());
    }

    /**
     * The fee that {@code by} owes for cancelling, and what then goes back, in all, of what was paid online.
     *
     * @throws Rejected {@code StayOver}, or {@code StayBegun} where the client cancels
     */
    Cancellation cancellation(Party by, Instant now, Settlement settlement) {
        if (!now.isBefore(checkOutAt())) {
            throw new Rejected(new StayOver(id, checkOutAt()));
        }
        Money fee = switch (by) {
            case HOTEL -> begun(now);
            case CLIENT -> clientFee(now);
        };
        Money rest = settlement instanceof Unpaid ? total().times(0) : total().plus(fee.times(-1));
        return new Cancellation(freeUntil(), fee, settlement.owing(rest).refund().orElse(rest));
    }

    private Money clientFee(Instant now) {
        if (!now.isBefore(checkInAt())) {
            throw new Rejected(new StayBegun(id, checkInAt()));
        }
        return now.isBefore(freeUntil()) ? total().times(0) : policy.fee(total());
    }

    /** What the nights cost that have begun: each does at check-in time, so the small hours belong to the night before. */
    private Money begun(Instant now) {
        Money sum = total().times(0);
        for (int i = 0; i < nights.size(); i++) {
            if (!now.isBefore(hotel.at(stay.checkIn().plusDays(i), hotel.checkInTime()))) {
                sum = sum.plus(nights.get(i));
            }
        }
        return sum;
    }
}
