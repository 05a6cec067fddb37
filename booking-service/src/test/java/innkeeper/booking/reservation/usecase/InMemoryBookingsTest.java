package innkeeper.booking.reservation.usecase;

import innkeeper.booking.Situations;
import innkeeper.booking.folio.usecase.Refunds;
import innkeeper.booking.reconciliation.usecase.Findings;
import innkeeper.booking.reservation.domain.BookingEvent;
import innkeeper.booking.reservation.domain.Reference;
import innkeeper.kernel.BookingId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

class InMemoryBookingsTest extends BookingsContract {
    private final InMemoryBookings bookings = new InMemoryBookings(Situations.references());

    @Override
    protected Bookings bookings() {
        return bookings;
    }

    @Override
    protected Refunds refunds() {
        return bookings;
    }

    @Override
    protected Optional<Instant> holdDue(BookingId id) {
        return bookings.holdDue(id);
    }

    @Override
    protected boolean refundDue(UUID refund) {
        return bookings.refundDue(refund);
    }

    @Override
    protected Findings findings() {
        return bookings.findings();
    }

    @Override
    protected List<BookingEvent> events() {
        return bookings.events();
    }

    @Override
    protected Bookings bookingsUnder(Supplier<Reference> references) {
        bookings.name(references);
        return bookings;
    }
}
