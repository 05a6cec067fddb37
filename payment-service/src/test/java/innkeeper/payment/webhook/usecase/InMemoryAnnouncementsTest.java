package innkeeper.payment.webhook.usecase;

import java.time.Instant;
import java.util.UUID;

class InMemoryAnnouncementsTest extends AnnouncementsContract {
    private final InMemoryAnnouncements announcements = new InMemoryAnnouncements();

    @Override
    protected Announcements announcements() {
        return announcements;
    }

    @Override
    protected void announce(UUID id, Instant at) {
        announcements.add(id, at);
    }
}
