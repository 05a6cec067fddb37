package innkeeper.booking.reservation.postgres;

import innkeeper.booking.reservation.domain.BookingEvent;
import innkeeper.booking.reservation.usecase.Stored;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.Event;
import innkeeper.kit.event.outbox.Outbox;
import innkeeper.kit.telemetry.Meters;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Tells on {@code innkeeper.booking.v1} what became of each booking. */
public final class BookingTopic {
    private static final String TOPIC = "innkeeper.booking.v1";

    private static final Set<BookingEvent> NEW_STATUS =
            EnumSet.of(BookingEvent.HELD, BookingEvent.CONFIRMED, BookingEvent.EXPIRED, BookingEvent.CANCELLED);

    private final Outbox outbox;
    private final Meters meters;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public BookingTopic(Outbox outbox, Meters meters, Clock clock, Supplier<UUID> ids) {
        this.outbox = outbox;
        this.meters = meters;
        this.clock = clock;
        this.ids = ids;
    }

    public void announce(Transaction tx, BookingEvent event, Stored stored) {
        append(tx, event, BookingMessage.of(stored));
        if (NEW_STATUS.contains(event)) {
            tx.afterCommit(() -> meters.count("bookings_total", "status", lowerCase(stored.booking().status())));
        }
    }

    private void append(Transaction tx, BookingEvent event, BookingMessage message) {
        String type = "innkeeper.booking." + lowerCase(event).replace('_', '-');
        outbox.append(tx, new Event(ids.get(), TOPIC, message.bookingId().toString(), type, "/booking-service",
                clock.instant(), message));
    }

    private static String lowerCase(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
