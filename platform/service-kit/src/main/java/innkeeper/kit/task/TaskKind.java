package innkeeper.kit.task;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * A kind of work that waits for its time, such as the refunds that are owed. Kinds never wait for one another.
 *
 * @param name         as metrics and traces name it
 * @param parallel     how many of them one instance works on at once
 * @param lease        longer than one takes; who dies meanwhile leaves it to others
 * @param longestPause beyond which the pauses between attempts do not grow
 */
public record TaskKind(String name, int parallel, Duration lease, Duration longestPause) {
    /** With pauses that grow as far as the schedule goes. */
    public TaskKind(String name, int parallel, Duration lease) {
        this(name, parallel, lease, ChronoUnit.FOREVER.getDuration());
    }
}
