package innkeeper.booking.reservation.domain;

import innkeeper.booking.folio.domain.Folio;
import innkeeper.kernel.Money;
import java.util.Optional;

/** What the world is told about a booking; derived from what changed, so that nobody can forget to tell. */
public enum BookingEvent {
    HELD,
    CONFIRMED,
    /** Some of its rooms were given up. */
    AMENDED,
    EXPIRED,
    CANCELLED,
    REFUNDED,
    /** A further payment, which this booking did not need, has gone back. */
    PAYMENT_RETURNED,
    /** The links to its page that were given out are good no more. */
    LINK_WITHDRAWN;

    public static BookingEvent opening(Booking booking) {
        return booking.hold().isPresent() ? HELD : CONFIRMED;
    }

    /** No default: a new status does not compile until the way into it has a line here. */
    public static Optional<BookingEvent> between(Booking before, Booking after) {
        if (!before.isLive() && after.isLive()) {
            throw new IllegalStateException("no way leads from %s to %s".formatted(before, after));
        }
        if (before.linkVersion() != after.linkVersion()) {
            return Optional.of(LINK_WITHDRAWN);
        }
        if (before.status() == after.status()) {
            return before.rooms().equals(after.rooms())
                    ? between(before.folio(), after.folio())
                    : Optional.of(AMENDED);
        }
        return Optional.of(switch (after.status()) {
            case PENDING_PAYMENT -> throw new IllegalStateException("%s cannot be held anew".formatted(before));
            case CONFIRMED -> CONFIRMED;
            case EXPIRED -> EXPIRED;
            case CANCELLED -> CANCELLED;
        });
    }

    /** Money that has gone back, as far as it had to. */
    private static Optional<BookingEvent> between(Folio before, Folio after) {
        if (after.payment().isPresent() && !back(after).equals(back(before))
                && after.payment().flatMap(after::owed).isEmpty()) {
            return Optional.of(REFUNDED);
        }
        return after.returned().equals(before.returned()) ? Optional.empty() : Optional.of(PAYMENT_RETURNED);
    }

    /** What has gone back of the booking's own payment. */
    private static Optional<Money> back(Folio folio) {
        return folio.refund().map(all -> folio.payment().flatMap(folio::owed).map(all::minus).orElse(all));
    }
}
