package innkeeper.booking.usecase;

import innkeeper.booking.domain.Booking;
import innkeeper.booking.domain.Cancellation;
import innkeeper.booking.domain.GivingUp;
import innkeeper.booking.domain.folio.Posting;
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
