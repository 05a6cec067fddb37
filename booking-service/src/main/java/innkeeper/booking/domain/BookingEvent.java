package innkeeper.booking.domain;

import innkeeper.booking.domain.Booking.Cancelled;
import innkeeper.booking.domain.Booking.Confirmed;
import innkeeper.booking.domain.Booking.Ended;
import innkeeper.booking.domain.Booking.Expired;
import innkeeper.booking.domain.Booking.Live;
import innkeeper.booking.domain.Booking.Pending;
import innkeeper.booking.domain.payment.Settlement;
import innkeeper.booking.domain.payment.Settlement.Refunded;
import java.util.Optional;

/** What the world is told about a booking; derived from what changed, so that nobody can forget to tell. */
public enum BookingEvent {
    HELD,
    CONFIRMED,
    EXPIRED,
    CANCELLED,
    REFUNDED,
    /** A further payment, which this booking did not need, has gone back. */
    PAYMENT_RETURNED;

    private record Change(Booking before, Booking after) {}

    public static BookingEvent opening(Live booking) {
        return switch (booking) {
            case Pending _ -> HELD;
            case Confirmed _ -> CONFIRMED;
        };
    }

    /** No default: a new state does not compile until every way into and out of it has a line here. */
    public static Optional<BookingEvent> between(Booking before, Booking after) {
        return switch (new Change(before, after)) {
            case Change(Pending _, Pending _) -> Optional.empty();
            case Change(Pending _, Confirmed _) -> Optional.of(CONFIRMED);
            case Change(Pending _, Expired _) -> Optional.of(EXPIRED);
            case Change(Live _, Cancelled _) -> Optional.of(CANCELLED);
            case Change(Confirmed paid, Confirmed settled) -> refund(paid.settlement(), settled.settlement());
            case Change(Ended owed, Ended settled) -> refund(owed.settlement(), settled.settlement());
            case Change(Confirmed _, Pending _),Change(Confirmed _, Expired _),Change(Ended _, Live _) ->
                throw new IllegalStateException("no way leads from %s to %s".formatted(before, after));
        };
    }

    private static Optional<BookingEvent> refund(Settlement before, Settlement after) {
        return after instanceof Refunded && !after.equals(before) ? Optional.of(REFUNDED) : Optional.empty();
    }
}
