package innkeeper.notification.domain;

import innkeeper.kernel.PersonId;
import java.time.Instant;

/** Somebody who can be written to, as last heard of at {@code saidAt}. */
public record Person(PersonId id, Addressee addressee, Instant saidAt) {}
