package innkeeper.booking.reservation.usecase;

import innkeeper.booking.inventory.domain.RoomNight;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.Reference;
import innkeeper.kernel.BookingId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * All bookings and what they take of the inventory; whatever changes is announced, all of it or nothing. The end of a hold is
 * scheduled with it.
 */
public interface Bookings {
    /**
     * Takes the nights and keeps the booking drafted under a reference that nobody has.
     *
     * @param offered how many rooms the hotel offers, sold or not, on each of the nights
     * @throws innkeeper.kernel.Rejected {@code SoldOut}, naming the nights on which too few rooms are left
     */
    Stored open(UUID request, Map<RoomNight, Integer> offered, Function<Reference, Booking> draft);

    /** What a request has opened; a booking that has expired does not count, so that the request can be tried again. */
    Optional<Stored> openedBy(UUID request);

    Optional<Stored> find(BookingId id);

    /** Those of the visible ones that meet all criteria, newest first. */
    List<Stored> list(Visible visible, List<Criterion> criteria, int limit);

    /**
     * Moves one booking on, alone: nobody else changes it meanwhile. Nights that it no longer occupies go back, and
     * refunds that have become due are scheduled. {@code step} must be pure.
     *
     * @throws innkeeper.kernel.Rejected {@code UnknownBooking}, or what {@code step} refuses
     */
    Stored change(BookingId id, UnaryOperator<Booking> step);

    /**
     * The same where nights may be taken that the booking did not have; what it keeps is never free meanwhile.
     *
     * @param offered how many rooms the hotel offers, sold or not, on each night that may be taken
     * @throws innkeeper.kernel.Rejected also {@code SoldOut}, {@code TooManyOpenNights}
     */
    Stored change(BookingId id, Map<RoomNight, Integer> offered, UnaryOperator<Booking> step);

    /** Has a hold looked at now instead of when its time is up. */
    void endSoon(BookingId id);

    /** For how long the hold has been overdue whose time was up first; nil if none is. */
    Duration longestOverdue(Instant now);
}
