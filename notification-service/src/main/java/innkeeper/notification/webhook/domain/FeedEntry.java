package innkeeper.notification.webhook.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * An event in the feed of a hotel.
 *
 * @param sequence from 1 on, without a gap
 * @param data     JSON
 */
public record FeedEntry(long sequence, UUID event, String type, Instant at, String data) {}
