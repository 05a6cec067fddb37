package innkeeper.notification.people.domain;

import innkeeper.kernel.PersonId;

/** Somebody who can be written to, as they are in this version. */
public record Person(PersonId id, Addressee addressee, int version) {}
