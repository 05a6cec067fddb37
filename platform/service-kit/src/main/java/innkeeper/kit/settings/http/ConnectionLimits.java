package innkeeper.kit.settings.http;

import innkeeper.kit.settings.Environment;
import java.time.Duration;

/**
 * How much of a port strangers may take before they have said anything that we believe.
 *
 * @param connections open at once
 * @param perAddress  of them from one address (IPv6: one /64)
 * @param head        within which a request's line and headers must have come
 * @param body        within which a request's body must have come
 * @param idle        that a connection may rest between requests, and that an answer may take to be fetched
 */
public record ConnectionLimits(int connections, int perAddress, Duration head, Duration body, Duration idle) {
    public static final ConnectionLimits USUAL = new ConnectionLimits(1_000, 500, Duration.ofSeconds(10),
            Duration.ofSeconds(30), Duration.ofSeconds(60));

    private static final int SMALLEST = 10;
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofHours(1);

    public static ConnectionLimits from(Environment e) {
        ConnectionLimits limits = new ConnectionLimits(e.integer("HTTP_MAX_CONNECTIONS", SMALLEST, 1_000_000),
                e.integer("HTTP_MAX_CONNECTIONS_PER_ADDRESS", SMALLEST, 1_000_000),
                e.duration("HTTP_HEAD_DEADLINE", SHORTEST, LONGEST),
                e.duration("HTTP_BODY_DEADLINE", SHORTEST, LONGEST),
                e.duration("HTTP_IDLE_TIMEOUT", SHORTEST, LONGEST));
        e.check(limits.perAddress <= limits.connections,
                "HTTP_MAX_CONNECTIONS_PER_ADDRESS may not be above HTTP_MAX_CONNECTIONS");
        return limits;
    }

    /** For a port where only our own machines call: a tenth, which any one address may fill. */
    public ConnectionLimits internal() {
        int few = Math.max(SMALLEST, connections / 10);
        return new ConnectionLimits(few, few, head, body, idle);
    }
}
