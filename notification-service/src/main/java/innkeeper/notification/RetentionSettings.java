package innkeeper.notification;

import innkeeper.kit.settings.Environment;
import java.time.Duration;

/**
 * For how long things are kept.
 *
 * @param messages to people, with all attempts, inboxes and what was told of bookings
 * @param webhooks events of feeds, and calls of hotels' systems
 */
record RetentionSettings(Duration messages, Duration webhooks) {
    /** Longer than Kafka keeps an event, so that none comes again that is forgotten here. */
    private static final Duration LEAST = Duration.ofDays(30);
    private static final Duration MOST = Duration.ofDays(3_650);

    static RetentionSettings from(Environment e, String prefix) {
        return new RetentionSettings(
                e.duration(prefix + "MESSAGE_RETENTION", LEAST, MOST),
                e.duration(prefix + "WEBHOOK_RETENTION", LEAST, MOST));
    }
}
