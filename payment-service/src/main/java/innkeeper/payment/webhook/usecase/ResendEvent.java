package innkeeper.payment.webhook.usecase;

import innkeeper.kernel.Rejected;
import innkeeper.payment.checkout.domain.PaymentRejection;
import innkeeper.payment.webhook.domain.Announcement;
import java.time.Clock;
import java.util.UUID;

/** The shop wants to be told once more. */
public final class ResendEvent {
    private final Announcements announcements;
    private final Clock clock;

    public ResendEvent(Announcements announcements, Clock clock) {
        this.announcements = announcements;
        this.clock = clock;
    }

    public Announcement handle(UUID id) {
        return announcements.renew(id, clock.instant())
                .orElseThrow(() -> new Rejected(new PaymentRejection.UnknownEvent(id)));
    }
}
