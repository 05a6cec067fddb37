package innkeeper.kit.event;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened, as a CloudEvent 1.0 to be published.
 *
 * @param key    the aggregate's id: events with the same key reach consumers in the order they were appended
 * @param source who says it, such as {@code /booking-service}
 * @param data   a record, rendered by {@link innkeeper.kit.json.Json}
 */
public record Event(UUID id, String topic, String key, String type, String source, Instant time, Object data) {}
