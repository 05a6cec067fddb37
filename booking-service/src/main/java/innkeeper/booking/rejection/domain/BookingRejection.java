package innkeeper.booking.rejection.domain;

import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.kernel.BlockId;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejection;
import innkeeper.kernel.RoomId;
import innkeeper.kernel.RoomTypeId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Every reason to refuse a request that was understood. */
public sealed interface BookingRejection extends Rejection {
    record UnknownBooking(BookingId booking) implements BookingRejection {}

    record UnknownHotel(HotelId hotel) implements BookingRejection {}

    record UnknownRoomType(String reason) implements BookingRejection {}

    record StayInPast(LocalDate checkIn, LocalDate today) implements BookingRejection {}

    record UnknownRatePlan(String reason) implements BookingRejection {}

    record UnknownExtra(String reason) implements BookingRejection {}

    record ExtraNotOffered(String reason) implements BookingRejection {}

    record UnknownRoom(RoomId room) implements BookingRejection {}

    /** @param name of the type; empty where a store, which knows none, says so */
    record SoldOut(RoomTypeId roomType, String name, List<LocalDate> nights) implements BookingRejection {
        public SoldOut(RoomTypeId roomType, List<LocalDate> nights) {
            this(roomType, "", nights);
        }
    }

    record UnknownBlock(BlockId block) implements BookingRejection {}

    /** A calendar of another channel says what it is. */
    record BlockOfCalendar(BlockId block) implements BookingRejection {}

    record BlockOver(BlockId block, LocalDate until) implements BookingRejection {}

    /** @param field what would change them */
    record NightsPassed(String field, LocalDate today) implements BookingRejection {}

    record BlockTooFarAhead(LocalDate last) implements BookingRejection {}

    /**
     * A hotel cannot keep rooms off sale that are taken.
     *
     * @param bookings who has rooms on these nights; the first of them by arrival
     */
    record RoomsNotFree(List<FreeRooms> nights, List<BookedRooms> bookings) implements BookingRejection {
        public RoomsNotFree {
            nights = List.copyOf(nights);
            bookings = List.copyOf(bookings);
        }
    }

    /** How many rooms are free on a night. */
    record FreeRooms(LocalDate date, int free) {}

    /** Rooms that a booking has for the same dates. */
    record BookedRooms(BookingId id, String reference, LocalDate checkIn, LocalDate checkOut, int rooms) {}

    /** What is edited has another version by now. */
    record Stale(int current) implements BookingRejection {}

    record NotSelling(HotelId hotel) implements BookingRejection {}

    record ClosedDates(String reason) implements BookingRejection {}

    record ClosedToArrival(String reason) implements BookingRejection {}

    record ClosedToDeparture(String reason) implements BookingRejection {}

    record MinimumStay(String reason) implements BookingRejection {}

    record MaximumStay(String reason) implements BookingRejection {}

    record OutsideBookingWindow(String reason) implements BookingRejection {}

    record NoPrice(String reason) implements BookingRejection {}

    record NotInRatePlan(String reason) implements BookingRejection {}

    /** @param offered by all plans that were asked for together; may be none */
    record PaymentNotOffered(Set<PaymentMethod> offered) implements BookingRejection {}

    /** Nothing was wished for, and the plans leave a choice. */
    record PaymentToChoose(Set<PaymentMethod> offered) implements BookingRejection {}

    record OverCapacity(String reason) implements BookingRejection {}

    record TotalTooLarge(Money total) implements BookingRejection {}

    /** @param token fixes the price of now; empty where there is too much to fix */
    record PriceChanged(Money expected, Money now, Optional<QuoteToken> token) implements BookingRejection {}

    /**
     * @param now   what the stay costs without the token that has ended
     * @param token fixes that price; empty where there is too much to fix
     */
    record QuoteExpired(String reason, Money now, Optional<QuoteToken> token) implements BookingRejection {}

    record EmailNotVerified() implements BookingRejection {}

    record TooManyOpenNights(long open, long asked, int most) implements BookingRejection {}

    record AlreadyExpired(BookingId booking) implements BookingRejection {}

    record AlreadyCancelled(BookingId booking) implements BookingRejection {}

    /** @param roomType by its name */
    record RoomAlreadyCancelled(RoomId room, String roomType) implements BookingRejection {}

    /** The bank has not said yet whether it pays: nobody can call the payment off meanwhile. */
    record PaymentUndecided(BookingId booking) implements BookingRejection {}

    /** Some rooms of a hold cannot be given up: its payment is for all of them. */
    record PaymentAwaited(BookingId booking) implements BookingRejection {}

    /** What giving rooms up costs is not what its client was shown. */
    record CancellationChanged(BookingId booking) implements BookingRejection {}

    /** @param fee what giving the room up costs by now */
    record ChangeNotFree(BookingId booking, Money fee) implements BookingRejection {}

    /** It is not as it was when the price of its change was asked for. */
    record BookingChanged(BookingId booking) implements BookingRejection {}

    record StayBegun(BookingId booking, Instant began) implements BookingRejection {}

    record StayOver(BookingId booking, Instant ended) implements BookingRejection {}
}
