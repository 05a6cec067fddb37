package innkeeper.notification.usecase;

import innkeeper.notification.domain.Audience;
import innkeeper.notification.domain.BookingFacts;
import innkeeper.notification.domain.News;
import innkeeper.notification.domain.Notification;
import innkeeper.notification.domain.NotificationId;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** Writes to everybody whom news about a booking concerns. */
public final class AnnounceBooking {
    private final Notifications notifications;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public AnnounceBooking(Notifications notifications, Clock clock, Supplier<UUID> ids) {
        this.notifications = notifications;
        this.clock = clock;
        this.ids = ids;
    }

    public void handle(UUID event, News news, BookingFacts facts) {
        for (Audience audience : news.told()) {
            notifications.add(new Notification(
                    new NotificationId(ids.get()), event, news, audience, facts, clock.instant()));
        }
    }
}
