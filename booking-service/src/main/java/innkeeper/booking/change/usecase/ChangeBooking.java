package innkeeper.booking.change.usecase;

import innkeeper.booking.change.usecase.Requote.Anew;
import innkeeper.booking.folio.domain.Posting;
import innkeeper.booking.rejection.domain.BookingRejection.BookingChanged;
import innkeeper.booking.rejection.domain.BookingRejection.SoldOut;
import innkeeper.booking.rejection.domain.BookingRejection.Stale;
import innkeeper.booking.reservation.domain.Amendment;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.usecase.Bookings;
import innkeeper.booking.reservation.usecase.Stored;
import innkeeper.booking.room.domain.Actor;
import innkeeper.booking.sale.usecase.Hotels;
import innkeeper.kernel.Rejected;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * Has rooms of a booking agreed on anew, at the price of now: their dates, type, plan, guests or extras. Nights are taken and
 * given back in one step; what it costs less goes back, and what it costs more is owed.
 */
public final class ChangeBooking {
    private final Requote requote;
    private final Bookings bookings;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public ChangeBooking(Hotels hotels, Bookings bookings, Clock clock, Supplier<UUID> ids) {
        this.requote = new Requote(hotels);
        this.bookings = bookings;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * The booking as it would be; changes nothing, and does not say whether the nights are free.
     *
     * @throws Rejected as {@link #handle}, but {@code SoldOut}
     */
    public Booking preview(Booking booking, ChangeRequest request, Actor by) {
        Posting posting = new Posting(clock.instant(), ids);
        Anew anew = requote.handle(booking, request, posting.at());
        return after(booking, anew, request, by, posting);
    }

    /**
     * Nothing happens where all is wanted as it is.
     *
     * @param version which the caller means to change
     * @throws Rejected as {@link Hotels#quote} and {@link Booking#change}; {@code StayInPast}, {@code PaymentNotOffered},
     *                  {@code TotalTooLarge}, {@code PriceChanged}; {@code SoldOut}, {@code TooManyOpenNights};
     *                  {@code Stale}, {@code BookingChanged} where somebody else has changed it meanwhile
     */
    public Stored handle(Stored read, IntPredicate version, ChangeRequest request, Actor by) {
        if (!version.test(read.version())) {
            throw new Rejected(new Stale(read.version()));
        }
        Booking seen = read.booking();
        Posting posting = new Posting(clock.instant(), ids);
        Anew anew = requote.handle(seen, request, posting.at());
        try {
            return bookings.change(seen.id(), anew.offered(), booking -> {
                if (!booking.rooms().equals(seen.rooms())) {
                    throw new Rejected(new BookingChanged(seen.id()));
                }
                return after(booking, anew, request, by, posting);
            });
        } catch (Rejected refused) {
            throw refused.rejection() instanceof SoldOut gone ? new Rejected(anew.named(gone)) : refused;
        }
    }

    private static Booking after(Booking booking, Anew anew, ChangeRequest request, Actor by, Posting posting) {
        Booking after = anew.rooms().isEmpty()
                ? booking
                : booking.change(new Amendment(by, anew.rooms(), request.note()), posting);
        request.expected().require(after.total(), Optional.empty());
        return after;
    }
}
