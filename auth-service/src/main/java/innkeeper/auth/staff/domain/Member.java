package innkeeper.auth.staff.domain;

import innkeeper.auth.relation.domain.Relation;
import innkeeper.kernel.PersonId;
import java.time.Instant;

/** Somebody who works for a hotel, since when, and who said so. */
public record Member(PersonId person, String fullName, String email, Relation relation, Instant since, PersonId grantedBy) {}
