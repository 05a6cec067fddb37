package innkeeper.booking.domain;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.Refusal;
import innkeeper.kernel.RoomId;
import innkeeper.kernel.RoomTypeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Every reason to refuse a request that was understood. */
public sealed interface Rejection extends Refusal {
    record UnknownBooking(BookingId booking) implements Rejection {}

    record UnknownHotel(HotelId hotel) implements Rejection {}

    record UnknownRoomType(String reason) implements Rejection {}

    record StayInPast(LocalDate checkIn, LocalDate today) implements Rejection {}

    record UnknownRatePlan(String reason) implements Rejection {}

    record UnknownRoom(RoomId room) implements Rejection {}

    record SoldOut(RoomTypeId roomType, List<LocalDate> nights) implements Rejection {}

    record NotSelling(HotelId hotel) implements Rejection {}

    record ClosedDates(String reason) implements Rejection {}

    record MinimumStay(String reason) implements Rejection {}

    record OverCapacity(String reason) implements Rejection {}

    record TotalTooLarge(Money total) implements Rejection {}

    record PriceChanged(Money expected, Money now) implements Rejection {}

    record EmailNotVerified() implements Rejection {}

    record TooManyOpenNights(long open, long asked, int most) implements Rejection {}

    record AlreadyExpired(BookingId booking) implements Rejection {}

    record AlreadyCancelled(BookingId booking) implements Rejection {}

    /** The bank has not said yet whether it pays: nobody can call the payment off meanwhile. */
    record PaymentUndecided(BookingId booking) implements Rejection {}

    /** Some rooms of a hold cannot be given up: its payment is for all of them. */
    record PaymentAwaited(BookingId booking) implements Rejection {}

    record StayBegun(BookingId booking, Instant began) implements Rejection {}

    record StayOver(BookingId booking, Instant ended) implements Rejection {}
}
