package innkeeper.notification.sms.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What the gateway tells of a message that it took: the end of its way.
 *
 * @param delivery our own id of it, which the gateway gives back
 * @param words    the gateway's reason; empty where the telephone has got it
 */
public record Receipt(UUID delivery, Fate fate, String words, Instant at) {
    /** No telephone hears the same message again, so neither is followed by another. */
    public enum Fate {
        DELIVERED, FAILED
    }
}
