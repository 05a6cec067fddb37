package innkeeper.booking.usecase;

import innkeeper.booking.Situations;
import innkeeper.booking.domain.BookingEvent;
import innkeeper.booking.domain.Reference;
import innkeeper.booking.usecase.payment.Findings;
import innkeeper.booking.usecase.payment.Refunds;
import java.util.List;
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
