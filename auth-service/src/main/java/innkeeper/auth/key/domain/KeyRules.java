package innkeeper.auth.key.domain;

import java.time.Duration;

/** How long a key signs before it gets a successor, and how long the successor is published before it signs. */
public record KeyRules(Duration rotation, Duration propagation) {}
