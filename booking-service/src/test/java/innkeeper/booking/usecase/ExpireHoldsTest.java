package innkeeper.booking.usecase;

import innkeeper.booking.Situations;
import innkeeper.booking.domain.Booking;
import innkeeper.booking.domain.Booking.Live;
import innkeeper.booking.domain.BookingEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static innkeeper.booking.Situations.CLOCK;
import static innkeeper.booking.Situations.STAY;
import static innkeeper.booking.Situations.aBookingAwaitingPayment;
import static innkeeper.booking.Situations.aBookingToBePaidAtTheDesk;
import static innkeeper.booking.Situations.aHold;
import static innkeeper.booking.Situations.aQuote;
import static org.junit.jupiter.api.Assertions.assertEquals;

class ExpireHoldsTest {
    private final InMemoryBookings bookings = new InMemoryBookings(Situations.references());

    @Test
    void a_hold_lasts_to_its_last_moment() {
        open(aHold());
        expireAfter(Duration.ofMinutes(15).minusMillis(1));
        assertEquals(List.of(BookingEvent.HELD), bookings.events());
    }

    @Test
    void all_that_were_not_paid_in_time_expire_and_nothing_else() {
        Booking held = open(aHold());
        Booking awaiting = open(aBookingAwaitingPayment());
        Booking confirmed = open(aBookingToBePaidAtTheDesk());
        expireAfter(Duration.ofMinutes(15));
        assertEquals(aHold(held.terms()).expire(), bookings.find(held.id()).orElseThrow().booking());
        assertEquals(aHold(awaiting.terms()).expire(), bookings.find(awaiting.id()).orElseThrow().booking());
        assertEquals(confirmed, bookings.find(confirmed.id()).orElseThrow().booking());
    }

    private void expireAfter(Duration passed) {
        new ExpireHolds(bookings, Clock.offset(CLOCK, passed)).handle();
    }

    private Booking open(Live booking) {
        return bookings.open(UUID.randomUUID(), aQuote(STAY, 1, 3).nights(), _ -> booking).booking();
    }
}
