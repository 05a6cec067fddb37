package innkeeper.payment.webhook.usecase;

import java.time.Instant;
import java.util.UUID;

/**
 * One try to tell the shop one event, the {@code attempt}th since {@code scheduledAt}, when the event happened or was last
 * resent; both together tell it from every other try.
 */
public record Parcel(UUID event, String type, String body, String traceparent, int attempt, Instant scheduledAt) {}
