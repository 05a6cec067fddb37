package innkeeper.hotel.calendarfeed.http;

import innkeeper.kit.link.SigningKeys;
import java.net.URI;

/**
 * The addresses of calendar feeds.
 *
 * @param keys      that sign them
 * @param publicUrl where people reach us
 */
public record FeedSettings(SigningKeys keys, URI publicUrl) {}
