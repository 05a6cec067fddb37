package innkeeper.booking.link.usecase;

import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.usecase.Bookings;
import innkeeper.kernel.BookingId;

/** Makes every link to a booking's page that was given out useless; the next message about it brings a new one. */
public final class WithdrawLink {
    private final Bookings bookings;

    public WithdrawLink(Bookings bookings) {
        this.bookings = bookings;
    }

    public void handle(BookingId id) {
        bookings.change(id, Booking::withdrawLink);
    }
}
