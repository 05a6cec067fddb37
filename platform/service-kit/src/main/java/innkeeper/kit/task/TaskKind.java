package innkeeper.kit.task;

import java.time.Duration;

/**
 * A kind of work that waits for its time, such as the refunds that are owed. Kinds never wait for one another.
 *
 * @param name     as metrics and traces name it
 * @param parallel how many of them one instance works on at once
 * @param lease    longer than one takes; who dies meanwhile leaves it to others
 */
public record TaskKind(String name, int parallel, Duration lease) {}
