package innkeeper.booking.usecase;

import innkeeper.booking.domain.Booking;
import innkeeper.booking.domain.Cancellation;
import innkeeper.booking.domain.Party;
import java.time.Clock;

/** Says what cancelling would cost now; changes nothing. */
public final class PreviewCancellation {
    private final Clock clock;

    public PreviewCancellation(Clock clock) {
        this.clock = clock;
    }

    public Cancellation handle(Booking booking, Party by) {
        return booking.live().cancellation(by, clock.instant());
    }
}
