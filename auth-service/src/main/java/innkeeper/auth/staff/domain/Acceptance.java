package innkeeper.auth.staff.domain;

import innkeeper.auth.person.domain.Person;

/** Who has accepted which invitation. */
public record Acceptance(Person person, Invitation invitation) {}
