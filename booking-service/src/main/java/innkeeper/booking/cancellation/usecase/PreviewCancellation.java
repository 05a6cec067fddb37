package innkeeper.booking.cancellation.usecase;

import innkeeper.booking.folio.domain.Posting;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.Cancellation;
import innkeeper.booking.reservation.domain.GivingUp;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** Says what giving rooms up would cost now; changes nothing. */
public final class PreviewCancellation {
    private final Clock clock;
    private final Supplier<UUID> ids;

    public PreviewCancellation(Clock clock, Supplier<UUID> ids) {
        this.clock = clock;
        this.ids = ids;
    }

    public Cancellation handle(Booking booking, GivingUp given) {
        return booking.cancellation(given, new Posting(clock.instant(), ids));
    }
}
