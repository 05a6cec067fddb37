package innkeeper.notification.inbox.http;

import innkeeper.kit.settings.Environment;
import java.time.Duration;

/**
 * How inboxes may be followed.
 *
 * @param most      streams that one instance has open
 * @param perPerson of them of one person
 * @param heartbeat the longest silence on a stream
 * @param recheck   after how long at the latest auth-service is asked again whether a stream may go on
 */
public record StreamSettings(int most, int perPerson, Duration heartbeat, Duration recheck) {
    private static final Duration SHORTEST = Duration.ofMillis(100);

    public static StreamSettings from(Environment e, String prefix) {
        StreamSettings settings = new StreamSettings(
                e.integer(prefix + "STREAMS", 1, 100_000),
                e.integer(prefix + "STREAMS_PER_PERSON", 1, 1_000),
                e.duration(prefix + "STREAM_HEARTBEAT", SHORTEST, Duration.ofMinutes(5)),
                e.duration(prefix + "STREAM_RECHECK", SHORTEST, Duration.ofMinutes(1)));
        e.check(settings.most <= e.integer("HTTP_MAX_CONNECTIONS", 1, Integer.MAX_VALUE),
                prefix + "STREAMS may not be above HTTP_MAX_CONNECTIONS: each stream is a connection");
        return settings;
    }

    /** A reader that has gone takes the first heartbeat; the second one finds that out. */
    Duration untilVanishedAreGone() {
        return heartbeat.multipliedBy(2);
    }
}
