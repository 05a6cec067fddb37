package innkeeper.notification.inbox.usecase;

import innkeeper.notification.delivery.domain.Confirmation;
import innkeeper.notification.delivery.domain.LaneRules;
import innkeeper.notification.delivery.usecase.Carrier;
import innkeeper.notification.delivery.usecase.Parcel;
import innkeeper.notification.delivery.usecase.Reply;
import java.time.Clock;
import java.time.Duration;

/** Lays messages into the inbox of our own, where they have arrived at once. */
public final class InboxCarrier implements Carrier {
    public static final LaneRules RULES = new LaneRules(
            8, 2_000, Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofDays(3), Confirmation.AT_ONCE);

    private final Inbox inbox;
    private final Clock clock;

    public InboxCarrier(Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
    }

    @Override
    public String addressOf(Parcel parcel) {
        return parcel.person().toString();
    }

    @Override
    public Reply carry(Parcel parcel) {
        inbox.put(parcel.notification().id(), parcel.person(),
                parcel.letter().subject(),
                parcel.letter().text(), clock.instant());
        return Reply.arrived("in the inbox");
    }
}
