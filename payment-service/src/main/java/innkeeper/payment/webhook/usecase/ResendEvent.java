package innkeeper.payment.webhook.usecase;

import innkeeper.kernel.Rejected;
import innkeeper.payment.checkout.domain.PaymentRejection;
import innkeeper.payment.webhook.domain.Announcement;
import java.time.Clock;
import java.util.UUID;

/** The shop wants to be told once more. */
public final class ResendEvent {
    private final Announcements announcements;
    private final Runnable wake;
    private final Clock clock;

    public ResendEvent(Announcements announcements, Runnable wake, Clock clock) {
        this.announcements = announcements;
        this.wake = wake;
        this.clock = clock;
    }

    public Announcement handle(UUID id) {
        Announcement renewed = announcements.renew(id, clock.instant())
                .orElseThrow(() -> new Rejected(new PaymentRejection.UnknownEvent(id)));
        wake.run();
        return renewed;
    }
}
