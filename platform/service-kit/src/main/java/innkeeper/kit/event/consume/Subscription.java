package innkeeper.kit.event.consume;

import innkeeper.kit.kafka.Topic;

/** A topic, and who takes all of its events. */
public record Subscription(Topic topic, EventHandler handler) {}
