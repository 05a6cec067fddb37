package innkeeper.payment.webhook.usecase;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Tells the shop of an event, for three days; no database transaction is open while the shop is called. */
public final class TellShop {
    private static final Duration PERSEVERANCE = Duration.ofDays(3);

    private final Announcements announcements;
    private final Shop shop;
    private final Clock clock;

    public TellShop(Announcements announcements, Shop shop, Clock clock) {
        this.announcements = announcements;
        this.shop = shop;
        this.clock = clock;
    }

    /**
     * True when nothing is left to do: it is delivered or given up.
     *
     * @param attempt counted from 1
     * @param next    when it is tried again, should this try fail
     */
    public boolean handle(UUID event, int attempt, Instant next) {
        return announcements.begin(event, attempt, next).map(parcel -> isSettledBy(parcel, next)).orElse(true);
    }

    private boolean isSettledBy(Parcel parcel, Instant next) {
        return switch (shop.tell(parcel)) {
            case Shop.Answer.Taken _ -> announcements.delivered(parcel, clock.instant());
            case Shop.Answer.Failed(var reason) when next.isAfter(parcel.scheduledAt().plus(PERSEVERANCE)) ->
                announcements.giveUp(parcel, reason);
            case Shop.Answer.Failed(var reason) -> {
                announcements.failed(parcel, reason);
                yield false;
            }
        };
    }
}
