package innkeeper.booking.link.usecase;

import innkeeper.booking.reservation.usecase.Bookings;
import innkeeper.booking.reservation.usecase.Stored;
import innkeeper.kernel.BookingId;
import java.util.Optional;

/** What a link leads to: its booking, unless the link has been withdrawn. */
public final class OpenLink {
    private final Bookings bookings;

    public OpenLink(Bookings bookings) {
        this.bookings = bookings;
    }

    /** @param version that the link was made for */
    public Optional<Stored> handle(BookingId id, int version) {
        return bookings.find(id).filter(stored -> stored.booking().linkVersion() == version);
    }
}
